package org.testimonia.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Lines of a text that are no prose of its author, by the marks of `asides.txt`: galleries, lists
/// of films. A text that was read knows its furniture better; in a stream nobody has the time.
final class Asides {
  private static final List<Mark> MARKS =
      DataFile.lines(Asides.class, "asides.txt").stream().map(Mark::of).toList();

  /// A pattern, and letters that stand in all it matches: to look for these is much faster.
  private record Mark(String letters, Pattern pattern) {
    static Mark of(String line) {
      int cut = line.indexOf('|');
      if (cut < 1) {
        throw new IllegalStateException("asides.txt: no letters before a bar in: " + line);
      }
      return new Mark(line.substring(0, cut), Pattern.compile(line.substring(cut + 1).strip()));
    }
  }

  private Asides() {}

  /// The lines, in order.
  static List<Span> of(String text) {
    NavigableMap<Integer, Span> lines = new TreeMap<>();
    for (Mark mark : MARKS) {
      int at = text.indexOf(mark.letters());
      while (at >= 0) {
        int end = text.indexOf('\n', at);
        Span line = new Span(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
        Matcher matcher = mark.pattern().matcher(text).region(line.start(), line.end());
        if (matcher.find()) {
          lines.put(line.start(), line);
        }
        at = text.indexOf(mark.letters(), line.end());
      }
    }
    return new ArrayList<>(lines.values());
  }
}
