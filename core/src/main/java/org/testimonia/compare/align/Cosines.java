package org.testimonia.compare.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimonia.compare.embed.Vector;

/// How near the words of two sentences are to each other, reckoned once for all pairs of their
/// clauses. Keeps what one sentence met last; pairs come with the clauses of a sentence in a row.
final class Cosines {
  private final Map<Senses, double[][]> met = new HashMap<>();
  private @Nullable Senses last;

  /// A row for each word of `one`, a column for each of `other`.
  double[][] of(Senses one, Senses other) {
    if (one != last) {
      met.clear();
      last = one;
    }
    return met.computeIfAbsent(other, key -> table(one.vectors(), key.vectors()));
  }

  private static double[][] table(List<Vector> ours, List<Vector> theirs) {
    double[][] table = new double[ours.size()][theirs.size()];
    for (int i = 0; i < ours.size(); i++) {
      for (int j = 0; j < theirs.size(); j++) {
        table[i][j] = ours.get(i).cosine(theirs.get(j));
      }
    }
    return table;
  }
}
