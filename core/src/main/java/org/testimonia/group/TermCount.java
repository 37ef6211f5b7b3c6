package org.testimonia.group;

import java.util.Arrays;

/// Counts terms by their hashes and makes [Terms] of the heaviest. Open addressing over int
/// columns, since it runs for every word of a stream.
final class TermCount {
  /// One plus the logarithm of a count, from 1.
  private static final float[] DAMPED = new float[64];

  static {
    for (int i = 0; i < DAMPED.length; i++) {
      DAMPED[i] = 1 + (float) Math.log(i + 1.0);
    }
  }

  private int[] keys;
  private float[] rarity;
  private int[] counts;
  private int size;

  TermCount(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected) * 2) * 2;
    keys = new int[capacity];
    rarity = new float[capacity];
    counts = new int[capacity];
  }

  /// Counts `key` once more.
  ///
  /// @param rare how much it says, above 0; the same for the same key
  void add(int key, float rare) {
    int at = find(key);
    if (counts[at] == 0) {
      if (++size * 2 > keys.length) {
        grow();
        at = find(key);
      }
      keys[at] = key;
      rarity[at] = rare;
    }
    counts[at]++;
  }

  int count(int key) {
    return counts[find(key)];
  }

  private int find(int key) {
    int mask = keys.length - 1;
    int at = (key ^ (key >>> 15)) & mask;
    while (counts[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldRarity = rarity;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    rarity = new float[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        rarity[at] = oldRarity[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  /// The terms of most weight: rarity times one plus the logarithm of the count.
  Terms heaviest(int most) {
    long[] order = new long[size];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] != 0) {
        float weight = rarity[i] * DAMPED[Math.min(counts[i], DAMPED.length) - 1];
        // Positive floats order as their bits do; ties go by the key, so by the text alone.
        order[n++] = ((long) ~Float.floatToIntBits(weight) << 32) | (keys[i] & 0xffffffffL);
      }
    }
    Arrays.sort(order);
    int kept = Math.min(most, n);
    long[] byKey = new long[kept];
    for (int i = 0; i < kept; i++) {
      int bits = ~(int) (order[i] >>> 32);
      byKey[i] = ((long) (int) order[i] << 32) | (bits & 0xffffffffL);
    }
    Arrays.sort(byKey);
    int[] sorted = new int[kept];
    byte[] weights = new byte[kept];
    float top = n == 0 ? 1 : Float.intBitsToFloat(~(int) (order[0] >>> 32));
    for (int i = 0; i < kept; i++) {
      sorted[i] = (int) (byKey[i] >> 32);
      float share = Float.intBitsToFloat((int) byKey[i]) / top;
      weights[i] = (byte) Math.max(1, Math.round(255 * share));
    }
    return new Terms(sorted, weights);
  }
}
