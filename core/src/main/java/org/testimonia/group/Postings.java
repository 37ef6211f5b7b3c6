package org.testimonia.group;

import java.util.Arrays;

/// Lists of account numbers by key, ascending.
final class Postings {
  private Postings() {}

  /// With a number that does not stand there.
  static IntTrie<int[]> with(IntTrie<int[]> postings, int key, int number) {
    int[] before = postings.get(key);
    if (before == null) {
      return postings.with(key, new int[] {number});
    }
    int at = before.length;
    while (at > 0 && before[at - 1] > number) {
      at--;
    }
    int[] more = Arrays.copyOf(before, before.length + 1);
    System.arraycopy(before, at, more, at + 1, before.length - at);
    more[at] = number;
    return postings.with(key, more);
  }

  /// Without a number that stands there.
  static IntTrie<int[]> without(IntTrie<int[]> postings, int key, int number) {
    int[] before = postings.get(key);
    int at = before == null ? -1 : Arrays.binarySearch(before, number);
    if (before == null || at < 0) {
      throw new IllegalStateException("number " + number + " does not stand at its key");
    }
    if (before.length == 1) {
      return postings.without(key);
    }
    int[] less = Arrays.copyOf(before, before.length - 1);
    System.arraycopy(before, at + 1, less, at, less.length - at);
    return postings.with(key, less);
  }
}
