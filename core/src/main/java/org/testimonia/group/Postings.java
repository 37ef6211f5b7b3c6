package org.testimonia.group;

import java.util.Arrays;

/// Lists of account numbers by key, ascending; they only lose their first.
final class Postings {
  private Postings() {}

  /// With a number above all that stand there.
  static IntTrie<int[]> with(IntTrie<int[]> postings, int key, int number) {
    int[] before = postings.get(key);
    if (before == null) {
      return postings.with(key, new int[] {number});
    }
    int[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = number;
    return postings.with(key, more);
  }

  /// Without the lowest number, which is `number`.
  static IntTrie<int[]> without(IntTrie<int[]> postings, int key, int number) {
    int[] before = postings.get(key);
    if (before == null || before[0] != number) {
      throw new IllegalStateException("number " + number + " is not the first of its key");
    }
    return before.length == 1
        ? postings.without(key)
        : postings.with(key, Arrays.copyOfRange(before, 1, before.length));
  }
}
