package org.testimonia.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// Texts of words drawn by chance, and the obvious way to see what one has of another.
final class InventedWords {
  private static final String[] VOCABULARY =
      ("river stone market winter ladder copper garden silver window bottle summer barrel pepper"
              + " candle forest button letter harbour kitchen thunder blanket meadow pocket saddle")
          .split(" ");

  private InventedWords() {}

  static List<String> draw(Random random, int length) {
    return new ArrayList<>(
        Stream.generate(() -> VOCABULARY[random.nextInt(VOCABULARY.length)])
            .limit(length)
            .toList());
  }

  /// As a text, a sentence a line.
  ///
  /// @param length of a sentence in words
  static String sentences(List<String> words, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean first = i % length == 0;
      text.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word)
          .append(i % length == length - 1 ? ".\n" : " ");
    }
    return text.toString();
  }

  /// How many words of `a` lie in a run of eight or more words found in `b`.
  static int covered(List<String> a, List<String> b) {
    int covered = 0;
    for (int i = 0; i < a.size(); i++) {
      boolean found = false;
      for (int from = Math.max(0, i - 7); from <= i && from + 8 <= a.size() && !found; from++) {
        found = Collections.indexOfSubList(b, a.subList(from, from + 8)) >= 0;
      }
      covered += found ? 1 : 0;
    }
    return covered;
  }
}
