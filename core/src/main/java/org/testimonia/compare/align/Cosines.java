package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testimonia.compare.embed.Vector;

/// How near the words of one sentence are to those of others, reckoned once for all pairs of their
/// clauses.
final class Cosines {
  private final Map<Senses, double[][]> tables = new HashMap<>();

  /// @param others the sentences that `one` meets; one may be named again
  Cosines(Senses one, Collection<Senses> others) {
    Map<Senses, Integer> starts = new LinkedHashMap<>();
    List<Vector> words = new ArrayList<>();
    for (Senses other : others) {
      if (starts.putIfAbsent(other, words.size()) == null) {
        words.addAll(other.vectors());
      }
    }
    double[][] all = Vector.cosines(one.vectors(), words);
    starts.forEach((other, start) -> {
      double[][] table = new double[all.length][];
      for (int i = 0; i < all.length; i++) {
        table[i] = Arrays.copyOfRange(all[i], start, start + other.vectors().size());
      }
      tables.put(other, table);
    });
  }

  /// A row for each word of the one sentence, a column for each of `other`, which is one of those
  /// that it meets.
  double[][] with(Senses other) {
    return Objects.requireNonNull(tables.get(other));
  }
}
