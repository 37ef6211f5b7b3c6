package org.testimonia.copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// What of a text is no prose of its author, or stands below whatever an outlet prints, by the
/// marks of `asides.txt`: galleries, links, sign-ups, notes on rights. A text that was read knows
/// its furniture better; in a stream nobody has the time.
final class Asides {
  /// Who reads a sentence without an end reads no further than this.
  private static final int LONGEST_SENTENCE = 600;

  /// How much a mark leaves aside.
  private enum Extent {
    LINE,
    SENTENCE,
    MATCH
  }

  /// A pattern that is tried where one word stands.
  private record Mark(String word, Extent extent, Pattern pattern) {
    boolean isAt(String text, int start) {
      return word.equals(word.toLowerCase(Locale.ROOT)) || text.startsWith(word, start);
    }
  }

  private static final Map<Integer, List<Mark>> MARKS = marks();

  /// The last bits of the words that mark something: most others need not be looked up.
  private static final BitSet FEW = new BitSet();

  private static final int LAST_BITS = 0xffff;

  static {
    MARKS.keySet().forEach(word -> FEW.set(word & LAST_BITS));
  }

  private Asides() {}

  private static Map<Integer, List<Mark>> marks() {
    Map<Integer, List<Mark>> marks = new HashMap<>();
    for (String line : DataFile.lines(Asides.class, "asides.txt")) {
      String[] parts = line.split("\\|", 3);
      if (parts.length != 3) {
        throw new IllegalStateException("asides.txt: no words | how much | pattern: " + line);
      }
      Extent extent = Extent.valueOf(parts[1].toUpperCase(Locale.ROOT));
      Pattern pattern = Pattern.compile(parts[2]);
      for (String word : parts[0].split(" ")) {
        marks
            .computeIfAbsent(Wording.hash(word), key -> new ArrayList<>())
            .add(new Mark(word, extent, pattern));
      }
    }
    return marks;
  }

  /// Adds what a word marks, if it marks anything.
  ///
  /// @param word its number in a [Wording]
  /// @param start where it stands in `text`
  static void find(String text, int word, int start, List<Span> asides) {
    if (!FEW.get(word & LAST_BITS)) {
      return;
    }
    Span line = line(text, start);
    for (Mark mark : MARKS.getOrDefault(word, List.of())) {
      if (mark.isAt(text, start)) {
        Span where = mark.extent() == Extent.SENTENCE ? sentence(text, line, start) : line;
        Matcher matcher = mark.pattern().matcher(text).region(where.start(), where.end());
        while (matcher.find()) {
          boolean match = mark.extent() == Extent.MATCH;
          asides.add(match ? new Span(matcher.start(), matcher.end()) : where);
          if (!match) {
            break;
          }
        }
      }
    }
  }

  private static Span line(String text, int at) {
    int end = text.indexOf('\n', at);
    return new Span(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
  }

  private static Span sentence(String text, Span line, int at) {
    int start = Math.max(line.start(), at - LONGEST_SENTENCE);
    for (int i = at - 1; i > start; i--) {
      if (isEnd(text, i)) {
        start = i + 1;
      }
    }
    int end = Math.min(line.end(), at + LONGEST_SENTENCE);
    for (int i = at; i < end; i++) {
      if (isEnd(text, i)) {
        end = i + 1;
      }
    }
    return new Span(start, end);
  }

  private static boolean isEnd(String text, int at) {
    return ".!?".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isWhitespace(text.charAt(at + 1));
  }
}
