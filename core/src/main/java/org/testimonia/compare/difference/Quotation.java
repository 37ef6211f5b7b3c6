package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.text.Span;

/// Finds what stands between quotation marks, double or single, within one paragraph. An unclosed
/// quotation runs to the end of its paragraph; an apostrophe opens none.
final class Quotation {
  /// A paragraph is looked at no further back than this.
  private static final int FURTHEST = 2000;

  private Quotation() {}

  /// The quoted stretches of `span`, marks left out, in order.
  static List<Span> within(String text, Span span) {
    List<Span> quotations = new ArrayList<>();
    int from = Math.max(0, span.start() - FURTHEST);
    int line = text.lastIndexOf('\n', Math.max(0, span.start() - 1));
    int opened = -1;
    char mark = ' ';
    for (int i = Math.max(from, line); i < span.end(); i++) {
      char c = text.charAt(i);
      if (opened >= 0 && (c == '\n' || closes(text, i, mark))) {
        add(quotations, opened, i, span);
        opened = -1;
      } else if (opened < 0 && opens(text, i)) {
        opened = i + 1;
        mark = c;
      }
    }
    if (opened >= 0) {
      add(quotations, opened, span.end(), span);
    }
    return quotations;
  }

  private static void add(List<Span> quotations, int start, int end, Span within) {
    int from = Math.max(start, within.start());
    int to = Math.min(end, within.end());
    if (from < to) {
      quotations.add(new Span(from, to));
    }
  }

  private static boolean opens(String text, int at) {
    return switch (text.charAt(at)) {
      case '"', '“', '„', '«' -> true;
      case '\'', '‘' -> !isWord(text, at - 1) && isWord(text, at + 1);
      default -> false;
    };
  }

  private static boolean closes(String text, int at, char opening) {
    char c = text.charAt(at);
    return switch (opening) {
      case '"' -> c == '"';
      case '“' -> c == '”' || c == '"';
      case '„' -> c == '“' || c == '”';
      case '«' -> c == '»';
      default -> (c == '\'' || c == '’') && !isWord(text, at + 1);
    };
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
