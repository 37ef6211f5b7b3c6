package org.testimonia.compare.align;

import java.util.Arrays;
import java.util.List;
import org.testimonia.compare.embed.Vector;
import org.testimonia.text.Span;

/// How well the words of two clauses find their like in each other: "the mission ended" in "was
/// decommissioned". Every word of a clause looks for the nearest of the other's, telling words
/// count for more.
final class Nearness {
  static final List<String> NAMES =
      List.of("nearLesser", "nearGreater", "nearAroundLesser", "nearAroundGreater");

  private final Senses senses;
  private final List<Double> weights;
  private final double[] own;
  private final double[] around;

  /// @param weights how telling each of the sentence's words is, above 0
  Nearness(Senses senses, List<Double> weights) {
    this.senses = senses;
    this.weights = weights;
    this.own = new double[senses.stems().size()];
    this.around = new double[senses.stems().size()];
    Arrays.fill(own, -1);
    Arrays.fill(around, -1);
  }

  /// Whichever comes first, in the order of [#NAMES]; all 0 when either has no content words.
  static double[] of(Weighed a, Weighed b) {
    Nearness one = new Nearness(a.traits().senses(), a.senses());
    return one.to(new Nearness(b.traits().senses(), b.senses()));
  }

  double[] to(Nearness other) {
    if (senses.own().isEmpty() || other.senses.own().isEmpty()) {
      return new double[NAMES.size()];
    }
    meet(this, other);
    double[] signs = new double[NAMES.size()];
    put(signs, 0, mean(own), other.mean(other.own));
    put(signs, 2, mean(around), other.mean(other.around));
    return signs;
  }

  /// Every word of one clause meets every word of the other's sentence, both ways.
  private static void meet(Nearness one, Nearness other) {
    List<Vector> ours = one.senses.vectors();
    List<Vector> theirs = other.senses.vectors();
    for (int i = 0; i < ours.size(); i++) {
      boolean here = holds(one.senses.own(), i);
      for (int j = 0; j < theirs.size(); j++) {
        boolean there = holds(other.senses.own(), j);
        if (here || there) {
          double cosine = ours.get(i).cosine(theirs.get(j));
          one.around[i] = Math.max(one.around[i], cosine);
          other.around[j] = Math.max(other.around[j], cosine);
          if (here && there) {
            one.own[i] = Math.max(one.own[i], cosine);
            other.own[j] = Math.max(other.own[j], cosine);
          }
        }
      }
    }
  }

  private static boolean holds(Span own, int word) {
    return own.start() <= word && word < own.end();
  }

  private static void put(double[] signs, int at, double one, double other) {
    signs[at] = Math.min(one, other);
    signs[at + 1] = Math.max(one, other);
  }

  private double mean(double[] nearest) {
    double sum = 0;
    double weight = 0;
    for (int i = senses.own().start(); i < senses.own().end(); i++) {
      sum += weights.get(i) * nearest[i];
      weight += weights.get(i);
    }
    return sum / weight;
  }
}
