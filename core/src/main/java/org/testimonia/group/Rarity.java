package org.testimonia.group;

import java.util.Arrays;
import org.testimonia.text.DataFile;

/// How rare a word is in news: the logarithm of how many articles there are to one that has it, as
/// counted in a stream. A word that the table lacks is as rare as can be.
final class Rarity {
  /// Of a word that is in fewer articles than the table lists.
  static final float MOST = 8.5f;

  private final int[] keys;
  private final float[] values;

  Rarity() {
    long[] pairs =
        DataFile.lines(Rarity.class, "rarity.txt").stream()
            .flatMapToLong(line -> {
              String[] parts = line.split(" ", -1);
              int bits = Float.floatToIntBits(Float.parseFloat(parts[0]));
              return Arrays.stream(parts, 1, parts.length)
                  .mapToLong(word -> ((long) Words.hash(word) << 32) | bits);
            })
            .sorted()
            .toArray();
    keys = Arrays.stream(pairs).mapToInt(pair -> (int) (pair >> 32)).toArray();
    values = new float[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      values[i] = Float.intBitsToFloat((int) pairs[i]);
    }
  }

  /// From 0, a word of every article, to [MOST].
  float of(int word) {
    int at = Arrays.binarySearch(keys, word);
    float v = at >= 0 ? values[at] : MOST;
    return overlay == null ? v : overlay.of(word, v);
  }
  interface O { float of(int word, float st); }
  static O overlay;
}
