package org.testimonia.group;

/// The words, lead, title and names of one account, ready to be compared with those of many others:
/// open addressing in a table that is mostly empty, so that nearly every term of another account is
/// passed over at once.
final class Probe {
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;

  /// Where the weight of each kind stands among those of a term.
  private static final int WORDS = 0;

  private static final int LEAD = 8;
  private static final int TITLE = 16;
  private static final int NAMES = 24;

  private final Sketch sketch;
  private final int[] keys = new int[1 << BITS];

  /// Of a term, a byte for each kind; 0 stands for no term.
  private final int[] weights = new int[1 << BITS];

  /// What the words of another account share with this one.
  ///
  /// @param product of both, word by word
  /// @param most the greatest of these products
  /// @param lead squared weight of the terms of this one's lead that are among them
  /// @param title the same of this one's title
  record Words(int product, int most, int lead, int title) {}

  /// What other terms of one kind share with this account.
  ///
  /// @param product of both, term by term
  /// @param most the greatest of these products
  /// @param inWords squared weight of the others' terms that are among this one's words
  record Others(int product, int most, int inWords) {}

  Probe(Sketch sketch) {
    this.sketch = sketch;
    enter(sketch.words(), WORDS);
    enter(sketch.lead(), LEAD);
    enter(sketch.title(), TITLE);
    enter(sketch.names(), NAMES);
  }

  private void enter(Terms terms, int kind) {
    for (int i = 0; i < terms.size(); i++) {
      int at = place(terms.key(i));
      keys[at] = terms.key(i);
      weights[at] |= terms.weight(i) << kind;
    }
  }

  /// Where a term stands, or would.
  private int place(int key) {
    int at = key >>> (Integer.SIZE - BITS);
    while (weights[at] != 0 && keys[at] != key) {
      at = (at + 1) & MASK;
    }
    return at;
  }

  private static int of(int kind, int weights) {
    return (weights >>> kind) & 0xff;
  }

  Sketch sketch() {
    return sketch;
  }

  Words words(Terms others) {
    int product = 0;
    int most = 0;
    int lead = 0;
    int title = 0;
    for (int i = 0; i < others.size(); i++) {
      int mine = weights[place(others.key(i))];
      if (mine != 0) {
        int both = of(WORDS, mine) * others.weight(i);
        product += both;
        most = Math.max(most, both);
        lead += of(LEAD, mine) * of(LEAD, mine);
        title += of(TITLE, mine) * of(TITLE, mine);
      }
    }
    return new Words(product, most, lead, title);
  }

  Others lead(Terms others) {
    return others(others, LEAD);
  }

  Others title(Terms others) {
    return others(others, TITLE);
  }

  Others names(Terms others) {
    return others(others, NAMES);
  }

  private Others others(Terms others, int kind) {
    int product = 0;
    int most = 0;
    int inWords = 0;
    for (int i = 0; i < others.size(); i++) {
      int mine = weights[place(others.key(i))];
      if (mine != 0) {
        int weight = others.weight(i);
        int both = of(kind, mine) * weight;
        product += both;
        most = Math.max(most, both);
        inWords += of(WORDS, mine) == 0 ? 0 : weight * weight;
      }
    }
    return new Others(product, most, inWords);
  }
}
