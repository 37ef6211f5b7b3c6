package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Claim;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;

/// Tells which claims a reader has read already: those whose passages, all but one, stand under one
/// claim told before. A clause may speak of several matters, and such claims lie close together.
final class Repeats {
  private Repeats() {}

  /// `claims` without those that repeat one of `told` or of themselves.
  static List<Claim> without(List<Claim> told, List<Claim> claims) {
    List<Claim> before = new ArrayList<>(told);
    List<Claim> fresh = new ArrayList<>();
    for (Claim claim : claims) {
      if (before.stream().noneMatch(other -> repeats(claim, other))) {
        fresh.add(claim);
        before.add(claim);
      }
    }
    return List.copyOf(fresh);
  }

  private static boolean repeats(Claim claim, Claim other) {
    long known =
        claim.members().stream().map(Member::passage).filter(one -> stands(one, other)).count();
    return known >= claim.members().size() - 1;
  }

  private static boolean stands(Passage passage, Claim claim) {
    return claim.members().stream()
        .map(Member::passage)
        .anyMatch(one ->
            one.account().equals(passage.account())
                && 2 * one.span().overlap(passage.span())
                    > Math.min(one.span().length(), passage.span().length()));
  }
}
