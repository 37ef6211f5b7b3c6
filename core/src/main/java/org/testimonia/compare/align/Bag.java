package org.testimonia.compare.align;

/// A set of words by their numbers, with how telling each is: what millions of pairs are weighed
/// by.
final class Bag {
  private final int[] words;
  private final double[] weights;
  private final double weight;

  /// @param words numbers of words, rising
  /// @param weights how telling each of them is, above 0
  Bag(int[] words, double[] weights) {
    this.words = words.clone();
    this.weights = weights.clone();
    double sum = 0;
    for (double one : weights) {
      sum += one;
    }
    weight = sum;
  }

  boolean isEmpty() {
    return words.length == 0;
  }

  int size() {
    return words.length;
  }

  /// The sum over all words.
  double weight() {
    return weight;
  }

  /// The sum over the words that both hold.
  double shared(Bag other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < other.words.length) {
      if (words[i] == other.words[j]) {
        sum += weights[i];
        i++;
        j++;
      } else if (words[i] < other.words[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /// The weight of the shared words as a share of the lighter side's, which counts as 1 at least.
  double overlap(Bag other) {
    return shared(other) / Math.max(1, Math.min(weight, other.weight));
  }

  /// Whether the other holds every word.
  boolean isIn(Bag other) {
    int j = 0;
    for (int word : words) {
      while (j < other.words.length && other.words[j] < word) {
        j++;
      }
      if (j == other.words.length || other.words[j] != word) {
        return false;
      }
    }
    return true;
  }

  /// Whether no word is in both. Every weight is above 0.
  boolean disjoint(Bag other) {
    return shared(other) == 0;
  }
}
