package org.testimonia.compare.align;

import java.util.List;
import java.util.Map;

/// Which clauses of a story speak of one matter.
///
/// @param groups clauses of two or more accounts, as numbers in the story, each group in rising
///   order, by their first clause; a clause may speak of two matters and be in two groups
/// @param nearest for each clause, how sure it is that its likeliest partner in another account
///   speaks of the same matter, from 0 to 1
/// @param certainties of the pairs of clauses that share a group, by [#key]; a pair that is not
///   there was never thought of
public record Alignment(
    List<List<Integer>> groups, List<Double> nearest, Map<Long, Double> certainties) {
  public Alignment {
    groups = groups.stream().map(List::copyOf).toList();
    nearest = List.copyOf(nearest);
    certainties = Map.copyOf(certainties);
  }

  /// How sure it is that two clauses of one group speak of one matter, from 0 to 1.
  public double certainty(int one, int other) {
    return certainties.getOrDefault(key(one, other), 0.0);
  }

  /// More than the clauses of a story. A power of two would give most pairs the same few hashes.
  private static final long MOST_CLAUSES = 1_000_000_007;

  /// Names a pair of clauses, whichever comes first.
  static long key(int one, int other) {
    return Math.min(one, other) * MOST_CLAUSES + Math.max(one, other);
  }
}
