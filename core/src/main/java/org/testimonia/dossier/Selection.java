package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Claim;

/// Which claims of one standing the forms for people tell, and what they say of the rest. The JSON
/// form has them all.
///
/// @param shown in the dossier's order
/// @param folded one line for each reason for which claims are left out, with their number
record Selection(List<Claim> shown, List<String> folded) {
  /// Passages joined less surely than this are of one matter less often than not.
  private static final double LEAST_SURE = 0.3;

  Selection {
    shown = List.copyOf(shown);
    folded = List.copyOf(folded);
  }

  /// Of claims with a difference: those that are sure and no repeats.
  static Selection differing(List<Claim> claims) {
    List<String> folded = new ArrayList<>();
    List<Claim> sure = sure(claims, folded);
    List<Claim> fresh = Repeats.differing(sure);
    fold(folded, sure.size() - fresh.size(), "of the same passages");
    return new Selection(fresh, folded);
  }

  /// Of claims that accounts share: those that more than one source has, that are sure and no
  /// repeats.
  ///
  /// @param told claims that a reader sees first
  static Selection shared(List<Claim> told, List<Claim> claims) {
    List<String> folded = new ArrayList<>();
    List<Claim> independent = claims.stream().filter(claim -> claim.independent() > 1).toList();
    fold(folded, claims.size() - independent.size(), "in copied text alone");
    List<Claim> sure = sure(independent, folded);
    List<Claim> fresh = Repeats.shared(told, sure);
    fold(folded, sure.size() - fresh.size(), "of the same passages");
    return new Selection(fresh, folded);
  }

  private static List<Claim> sure(List<Claim> claims, List<String> folded) {
    List<Claim> sure =
        claims.stream().filter(claim -> claim.reasons().certainty() >= LEAST_SURE).toList();
    fold(folded, claims.size() - sure.size(), "joined less surely");
    return sure;
  }

  private static void fold(List<String> folded, int claims, String why) {
    if (claims > 0) {
      folded.add(Words.count(claims, "more claim") + " " + why + ": see the JSON form.");
    }
  }
}
