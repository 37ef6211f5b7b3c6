package org.testimonia.group;

/// Terms of one account, ready to be compared with those of many others: open addressing in a table
/// that is mostly empty, so that nearly every term of another account is passed over at once.
final class Probe {
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;

  private final Terms terms;
  private final int[] keys = new int[1 << BITS];

  /// 0 stands for no key.
  private final int[] weights = new int[1 << BITS];

  /// @param terms fewer than the table has places
  Probe(Terms terms) {
    this.terms = terms;
    for (int i = 0; i < terms.size(); i++) {
      int at = place(terms.key(i));
      while (weights[at] != 0) {
        at = (at + 1) & MASK;
      }
      keys[at] = terms.key(i);
      weights[at] = terms.weight(i);
    }
  }

  private static int place(int key) {
    return key >>> (Integer.SIZE - BITS);
  }

  /// The same as [Terms#cosine].
  double cosine(Terms other) {
    int product = 0;
    for (int i = 0; i < other.size(); i++) {
      int key = other.key(i);
      int at = place(key);
      while (weights[at] != 0) {
        if (keys[at] == key) {
          product += weights[at] * other.weight(i);
          break;
        }
        at = (at + 1) & MASK;
      }
    }
    return terms.cosine(product, other);
  }
}
