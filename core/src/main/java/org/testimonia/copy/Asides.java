package org.testimonia.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Lines of a text that are no prose of its author, by the marks of `asides.txt`: galleries, lists
/// of films. A text that was read knows its furniture better; in a stream nobody has the time.
final class Asides {
  private static final Pattern MARK =
      Pattern.compile(
          String.join("|", DataFile.lines(Asides.class, "asides.txt")), Pattern.MULTILINE);

  private Asides() {}

  /// The lines, in order.
  static List<Span> of(String text) {
    List<Span> lines = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int from = 0;
    while (from < text.length() && mark.find(from)) {
      int start = Math.max(from, text.lastIndexOf('\n', mark.start()) + 1);
      int end = text.indexOf('\n', mark.end());
      from = end < 0 ? text.length() : end;
      lines.add(new Span(start, from));
    }
    return lines;
  }
}
