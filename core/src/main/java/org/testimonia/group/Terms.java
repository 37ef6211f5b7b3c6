package org.testimonia.group;

import java.util.Arrays;

/// Weighted terms of one kind, the heaviest of an account: hashes in ascending order, each with a
/// weight from 1 to 255 as a share of the heaviest. Whole numbers, so that every sum is exact and
/// the same in any order. Filled once by [TermCount][org.testimonia.group.TermCount].
final class Terms {
  private final int[] keys;
  private final byte[] weights;
  private final int squares;

  /// @param keys ascending, each once; given away
  /// @param weights one for each key, unsigned, above 0; given away
  Terms(int[] keys, byte[] weights) {
    this.keys = keys;
    this.weights = weights;
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weight(i) * weight(i);
    }
    this.squares = sum;
  }

  int size() {
    return keys.length;
  }

  int key(int at) {
    return keys[at];
  }

  /// From 1 to 255.
  int weight(int at) {
    return weights[at] & 0xff;
  }

  /// The keys of the `most` heaviest terms; of those as heavy, the ones of smaller hashes.
  int[] heaviest(int most) {
    if (keys.length <= most) {
      return keys.clone();
    }
    int[] counts = new int[257];
    for (int i = 0; i < keys.length; i++) {
      counts[weight(i)]++;
    }
    int least = 256;
    int above = 0;
    while (above + counts[least] <= most) {
      above += counts[least--];
    }
    int ties = most - above;
    int[] heaviest = new int[most];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (weight(i) > least || (weight(i) == least && ties-- > 0)) {
        heaviest[n++] = keys[i];
      }
    }
    return Arrays.copyOf(heaviest, n);
  }

  /// The cosine of the angle between the two, from 0 to 1; 0 when one is empty.
  double cosine(Terms other) {
    int product = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      int mine = keys[i];
      int theirs = other.keys[j];
      if (mine == theirs) {
        product += weight(i) * other.weight(j);
      }
      i += mine <= theirs ? 1 : 0;
      j += theirs <= mine ? 1 : 0;
    }
    return cosine(product, other);
  }

  /// @param product of the two, term by term
  double cosine(int product, Terms other) {
    return product == 0 ? 0 : product / Math.sqrt((double) squares * other.squares);
  }

  /// The share of this one's squared weight that some of its terms have, from 0 to 1; 0 when empty.
  ///
  /// @param some their squared weight
  double share(int some) {
    return some == 0 ? 0 : (double) some / squares;
  }

  /// The weight of a term the two share, from 0 to 1: the root of the product of both, each as a
  /// share of all.
  ///
  /// @param product of both
  double shared(int product, Terms other) {
    return product == 0 ? 0 : Math.sqrt(product / Math.sqrt((double) squares * other.squares));
  }
}
