package org.testimonia.group;

import java.util.Arrays;

/// Accounts that share keys with one, in columns: their numbers, how many keys each shares, and the
/// logarithm of the odds of one story, NaN for a pair that was taken for two stories unread. Grown
/// by [add][#add], in ascending order of numbers.
final class Candidates {
  private int[] numbers;
  private byte[] shared;
  private float[] odds;
  private int size;

  Candidates(int expected) {
    numbers = new int[expected];
    shared = new byte[expected];
    odds = new float[expected];
  }

  void add(int number, byte keys, float logOdds) {
    if (size == numbers.length) {
      int more = Math.max(8, size * 2);
      numbers = Arrays.copyOf(numbers, more);
      shared = Arrays.copyOf(shared, more);
      odds = Arrays.copyOf(odds, more);
    }
    numbers[size] = number;
    shared[size] = keys;
    odds[size++] = logOdds;
  }

  /// Adds those of `others` that are numbered `from` and above.
  void addAll(Candidates others, int from) {
    for (int i = 0; i < others.size; i++) {
      if (others.numbers[i] >= from) {
        add(others.numbers[i], others.shared[i], others.odds[i]);
      }
    }
  }

  /// The `most` that share most keys; of those that share as many, the ones of lower numbers.
  Candidates most(int most) {
    if (size <= most) {
      return this;
    }
    int[] counts = new int[Byte.MAX_VALUE + 1];
    for (int i = 0; i < size; i++) {
      counts[shared[i]]++;
    }
    int least = Byte.MAX_VALUE;
    int above = 0;
    while (above + counts[least] <= most) {
      above += counts[least--];
    }
    int ties = most - above;
    Candidates kept = new Candidates(most);
    for (int i = 0; i < size; i++) {
      if (shared[i] > least || (shared[i] == least && ties-- > 0)) {
        kept.add(numbers[i], shared[i], odds[i]);
      }
    }
    return kept;
  }

  int size() {
    return size;
  }

  int number(int at) {
    return numbers[at];
  }

  byte shared(int at) {
    return shared[at];
  }

  void judge(int at, float logOdds) {
    odds[at] = logOdds;
  }

  /// A member in no story that is linked to those whose odds are above `least`: the likeliest
  /// first, of those as likely the one of the lowest number.
  Member linked(Sketch sketch, float least) {
    long[] order = new long[size];
    int links = 0;
    for (int i = 0; i < size; i++) {
      if (odds[i] > least) {
        order[links++] = ((long) ~ascending(odds[i]) << 32) | i;
      }
    }
    Arrays.sort(order, 0, links);
    int[] near = new int[links];
    float[] falling = new float[links];
    for (int i = 0; i < links; i++) {
      near[i] = numbers[(int) order[i]];
      falling[i] = odds[(int) order[i]];
    }
    return new Member(sketch, -1, near, falling);
  }

  /// Bits that order as the numbers do.
  private static int ascending(float number) {
    // Both zeros are one number.
    int bits = Float.floatToIntBits(number + 0.0f);
    return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
  }
}
