package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Side;

/// Tells which claims a reader has read already. A clause may speak of several matters, and the
/// claims that it is in lie close together.
final class Repeats {
  /// Of so many sides one more tells a reader little.
  private static final int MANY = 3;

  /// In these the same passages may hold other values.
  private static final Set<DifferenceType> VALUES =
      EnumSet.of(DifferenceType.NUMBER, DifferenceType.TIME, DifferenceType.PLACE);

  private Repeats() {}

  /// The claims with a difference, without those that a reader has seen under one told before: all
  /// their passages, and it differs in the same; or most of them, and in what they differ first the
  /// same accounts give the same values there. Nor those that differ first in what some told before
  /// do, with sides that stand under these, of many all but one; other values are told.
  static List<Claim> differing(List<Claim> claims) {
    return fresh(
        List.of(),
        claims,
        (claim, before) ->
            before.stream().anyMatch(other -> repeats(claim, other)) || isKnown(claim, before));
  }

  /// The shared claims, without those whose passages, all but one, stand under one told before.
  ///
  /// @param told claims that a reader sees first
  static List<Claim> shared(List<Claim> told, List<Claim> claims) {
    return fresh(
        told,
        claims,
        (claim, before) ->
            before.stream().anyMatch(other -> known(claim, other) >= size(claim) - 1));
  }

  private static List<Claim> fresh(
      List<Claim> told, List<Claim> claims, BiPredicate<Claim, List<Claim>> repeats) {
    List<Claim> before = new ArrayList<>(told);
    List<Claim> fresh = new ArrayList<>();
    for (Claim claim : claims) {
      if (!repeats.test(claim, before)) {
        fresh.add(claim);
        before.add(claim);
      }
    }
    return List.copyOf(fresh);
  }

  private static boolean repeats(Claim claim, Claim other) {
    long known = known(claim, other);
    return (known == size(claim) && sameTypes(claim, other))
        || (2 * known >= size(claim) && sameValues(claim, other));
  }

  /// Whether a reader has seen the sides of its first difference, of many all but one.
  private static boolean isKnown(Claim claim, List<Claim> before) {
    Difference first = claim.differences().getFirst();
    List<Claim> alike =
        before.stream()
            .filter(other -> other.differences().getFirst().type() == first.type())
            .toList();
    int sides = first.sides().size();
    long known =
        first.sides().stream()
            .filter(side -> alike.stream().anyMatch(other -> stands(side.passage(), other)))
            .count();
    return !VALUES.contains(first.type()) && known >= sides - (sides < MANY ? 0 : 1);
  }

  private static boolean sameTypes(Claim claim, Claim other) {
    return other.differences().stream()
        .map(Difference::type)
        .collect(Collectors.toSet())
        .containsAll(claim.differences().stream().map(Difference::type).toList());
  }

  private static boolean sameValues(Claim claim, Claim other) {
    Difference first = claim.differences().getFirst();
    return other.differences().stream()
        .filter(one -> one.type() == first.type())
        .anyMatch(one -> first.sides().stream().allMatch(side -> given(side, one)));
  }

  private static boolean given(Side side, Difference other) {
    return other.sides().stream()
        .anyMatch(one ->
            one.value().equalsIgnoreCase(side.value())
                && one.accounts().containsAll(side.accounts()));
  }

  private static int size(Claim claim) {
    return claim.members().size();
  }

  /// How many passages of the claim stand under the other.
  private static long known(Claim claim, Claim other) {
    return claim.members().stream().map(Member::passage).filter(one -> stands(one, other)).count();
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
