package org.testimonia.dossier;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Breaks lines by the columns they take on a terminal, not by their characters: a wide character
/// takes two columns, a combining mark none, an emoji made of several two.
final class TextWrap {
  private TextWrap() {}

  /// Columns `text` takes.
  static int width(String text) {
    int width = 0;
    for (String cluster : clusters(text)) {
      width += clusterWidth(cluster);
    }
    return width;
  }

  /// `text` as lines of at most `columns`, broken at spaces; a word that is wider than a line is
  /// broken between characters. At least one line.
  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ")) {
      int width = width(word);
      if (used > 0 && used + 1 + width > columns) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      for (String part : width > columns ? clusters(word) : List.of(word)) {
        int partWidth = width(part);
        if (used > 0 && used + partWidth > columns) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(part);
        used += partWidth;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /// `text` followed by spaces up to `columns`.
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  private static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      clusters.add(text.substring(start, end));
      start = end;
    }
    return clusters;
  }

  private static int clusterWidth(String cluster) {
    return cluster.codePoints().map(TextWrap::width).max().orElse(0);
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    boolean wide =
        width == UCharacter.EastAsianWidth.WIDE
            || width == UCharacter.EastAsianWidth.FULLWIDTH
            || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION);
    return wide ? 2 : 1;
  }
}
