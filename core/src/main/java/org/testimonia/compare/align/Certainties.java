package org.testimonia.compare.align;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/// How sure it is of each pair of clauses that both speak of one matter. A table with a row a
/// clause, its partners rising: a large story has a million pairs.
public final class Certainties {
  private final int[][] partners;
  private final double[][] sure;

  /// @param clauses how many clauses the story has
  /// @param links each pair once
  Certainties(int clauses, List<Link> links) {
    int[] degree = new int[clauses];
    for (Link link : links) {
      degree[link.first()]++;
      degree[link.second()]++;
    }
    partners = new int[clauses][];
    sure = new double[clauses][];
    for (int clause = 0; clause < clauses; clause++) {
      partners[clause] = new int[degree[clause]];
      sure[clause] = new double[degree[clause]];
    }
    int[] filled = new int[clauses];
    for (Link link : links.stream().sorted(Link.BY_CLAUSES).toList()) {
      put(link.first(), filled[link.first()]++, link.second(), link.probability());
      put(link.second(), filled[link.second()]++, link.first(), link.probability());
    }
  }

  private void put(int clause, int at, int partner, double probability) {
    partners[clause][at] = partner;
    sure[clause][at] = probability;
  }

  /// The clause, not among `known`, that likeliest speaks of the same matter as `clause`; empty
  /// when none was thought of.
  public OptionalInt surest(int clause, Collection<Integer> known) {
    int best = -1;
    for (int i = 0; i < partners[clause].length; i++) {
      boolean surer = best < 0 || sure[clause][i] > sure[clause][best];
      best = surer && !known.contains(partners[clause][i]) ? i : best;
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(partners[clause][best]);
  }

  /// From 0 to 1; 0 for a pair that was never thought of.
  public double of(int one, int other) {
    int at = Arrays.binarySearch(partners[one], other);
    return at < 0 ? 0 : sure[one][at];
  }
}
