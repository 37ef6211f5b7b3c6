package org.testimonia.group;

import org.testimonia.text.DataFile;

/// How rare a word is in news: the logarithm of how many articles there are to one that has it, as
/// counted in a stream. A word that the table lacks is as rare as can be.
final class Rarity {
  /// Of a word that is in fewer articles than the table lists.
  static final float MOST = 8.5f;

  private static final int CAPACITY = 1 << 17;

  /// Open addressing; 0 stands for no key.
  private final int[] keys = new int[CAPACITY];

  private final float[] values = new float[CAPACITY];

  Rarity() {
    for (String line : DataFile.lines(Rarity.class, "rarity.txt")) {
      String[] parts = line.split(" ", -1);
      float value = Float.parseFloat(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        int at = place(Words.hash(parts[i]));
        keys[at] = Words.hash(parts[i]);
        values[at] = value;
      }
    }
  }

  private int place(int word) {
    int at = (word >>> 8) & (CAPACITY - 1);
    while (keys[at] != 0 && keys[at] != word) {
      at = (at + 1) & (CAPACITY - 1);
    }
    return at;
  }

  /// From 0, a word of every article, to [MOST].
  float of(int word) {
    int at = place(word);
    return keys[at] == 0 ? MOST : values[at];
  }
}
