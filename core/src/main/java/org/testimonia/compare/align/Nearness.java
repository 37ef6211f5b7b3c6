package org.testimonia.compare.align;

import java.util.Arrays;
import java.util.List;
import org.testimonia.text.Span;

/// How well the words of two clauses find their like in each other: "the mission ended" in "was
/// decommissioned". Every word of a clause looks for the nearest of the other's, telling words
/// count for more.
final class Nearness {
  static final List<String> NAMES =
      List.of("nearLesser", "nearGreater", "nearAroundLesser", "nearAroundGreater");

  /// One side: which of a sentence's content words are its own, and how near each comes.
  private static final class Side {
    private final Span words;
    private final List<Double> weights;
    private final double[] own;
    private final double[] around;

    Side(Span words, List<Double> weights) {
      this.words = words;
      this.weights = weights;
      this.own = new double[weights.size()];
      this.around = new double[weights.size()];
      Arrays.fill(own, -1);
      Arrays.fill(around, -1);
    }

    boolean holds(int word) {
      return words.start() <= word && word < words.end();
    }

    void note(int word, double cosine, boolean inClause) {
      around[word] = Math.max(around[word], cosine);
      if (inClause) {
        own[word] = Math.max(own[word], cosine);
      }
    }

    double mean(double[] nearest) {
      double sum = 0;
      double weight = 0;
      for (int i = words.start(); i < words.end(); i++) {
        sum += weights.get(i) * nearest[i];
        weight += weights.get(i);
      }
      return sum / weight;
    }
  }

  private Nearness() {}

  /// In the order of [#NAMES]; all 0 when either has no content words.
  ///
  /// @param ours the words of one clause, by their numbers in its sentence
  /// @param weights how telling each word of that sentence is, above 0
  /// @param theirs the words of the other clause
  /// @param otherWeights of the words of its sentence
  /// @param cosines of the words of both sentences, a row for each of the first
  static double[] of(
      Span ours, List<Double> weights, Span theirs, List<Double> otherWeights, double[][] cosines) {
    double[] signs = new double[NAMES.size()];
    if (ours.isEmpty() || theirs.isEmpty()) {
      return signs;
    }
    Side one = new Side(ours, weights);
    Side other = new Side(theirs, otherWeights);
    for (int i = 0; i < cosines.length; i++) {
      boolean here = one.holds(i);
      for (int j = 0; j < cosines[i].length; j++) {
        boolean there = other.holds(j);
        if (here || there) {
          one.note(i, cosines[i][j], here && there);
          other.note(j, cosines[i][j], here && there);
        }
      }
    }
    put(signs, 0, one.mean(one.own), other.mean(other.own));
    put(signs, 2, one.mean(one.around), other.mean(other.around));
    return signs;
  }

  private static void put(double[] signs, int at, double one, double other) {
    signs[at] = Math.min(one, other);
    signs[at + 1] = Math.max(one, other);
  }
}
