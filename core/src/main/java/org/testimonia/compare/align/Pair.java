package org.testimonia.compare.align;

/// Two clauses of different accounts that may speak of one matter.
final class Pair {
  private final int first;
  private final int second;
  private final double[] features;

  /// @param first number of one clause among the story's
  /// @param second number of the other, greater
  /// @param features what speaks for and against, in the order of [Features#NAMES]
  Pair(int first, int second, double[] features) {
    this.first = first;
    this.second = second;
    this.features = features.clone();
  }

  int first() {
    return first;
  }

  int second() {
    return second;
  }

  double[] features() {
    return features;
  }
}
