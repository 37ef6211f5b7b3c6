package org.testimonia.group;

import java.util.Arrays;

/// Weighted terms of one kind, the heaviest of an account: hashes in ascending order, each with a
/// weight from 1 to 255 as a share of the heaviest. Whole numbers, so that every sum is exact and
/// the same in any order. Filled once by [TermCount][org.testimonia.group.TermCount].
final class Terms {
  static final Terms NONE = new Terms(new int[0], new byte[0]);

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

  /// The two side by side.
  Overlap overlap(Terms other) {
    int product = 0;
    int mine = 0;
    int theirs = 0;
    int most = 0;
    for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
      if (keys[i] == other.keys[j]) {
        int here = weight(i++);
        int there = other.weight(j++);
        product += here * there;
        mine += here * here;
        theirs += there * there;
        most = Math.max(most, here * there);
      } else if (keys[i] < other.keys[j]) {
        i++;
      } else {
        j++;
      }
    }
    double length = Math.sqrt((double) squares * other.squares);
    return product == 0
        ? Overlap.NONE
        : new Overlap(
            product / length,
            Math.sqrt(most / length),
            (double) mine / squares,
            (double) theirs / other.squares);
  }

  /// What two lists of terms have in common.
  ///
  /// @param cosine of the angle between the two, from 0 to 1; 0 when one is empty
  /// @param heaviest the weight of the heaviest term they share, from 0 to 1
  /// @param first the share of the first one's squared weight that the second has, from 0 to 1
  /// @param second the share of the second one's
  record Overlap(double cosine, double heaviest, double first, double second) {
    static final Overlap NONE = new Overlap(0, 0, 0, 0);

    double mean() {
      return (first + second) / 2;
    }
  }
}
