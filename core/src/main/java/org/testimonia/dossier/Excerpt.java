package org.testimonia.dossier;

import org.testimonia.text.Span;

/// As much of a passage as a line has room for, cut at a clause where there is one, else at a word.
/// What is left out is marked outside the quotation marks: nothing between them is ours.
///
/// @param text the words shown, on one line
/// @param cutBefore true when the passage begins earlier
/// @param cutAfter true when it goes on
record Excerpt(String text, boolean cutBefore, boolean cutAfter) {
  /// A cut at a clause may lose this share of the room before a cut at a word is better.
  private static final double CLAUSE_AT = 0.55;

  /// The beginning of `passage`.
  ///
  /// @param room most characters to show, 20 or more
  static Excerpt of(String passage, int room) {
    return around(passage, new Span(0, 0), room);
  }

  /// The part of `passage` that holds `focus`, from the beginning where that has room for it.
  ///
  /// @param focus the words that matter, as a span of `passage`
  static Excerpt around(String passage, Span focus, int room) {
    String line = Clean.line(passage);
    if (line.length() <= room) {
      return new Excerpt(line, false, false);
    }
    int at = Clean.line(passage.substring(0, focus.start()) + "|").length() - 1;
    int start = start(line, at, focus.length(), room);
    String rest = line.substring(start);
    return rest.length() <= room
        ? new Excerpt(rest, start > 0, false)
        : new Excerpt(rest.substring(0, end(rest, room)).strip(), start > 0, true);
  }

  /// The words in quotation marks.
  String quoted() {
    return (cutBefore ? "… " : "") + "“" + text + "”" + (cutAfter ? " …" : "");
  }

  private static int start(String line, int at, int length, int room) {
    if (at + length <= room * CLAUSE_AT) {
      return 0;
    }
    int from = Math.max(0, at - room / 3);
    for (int i = from; i < at; i++) {
      if (clauseEnds(line, i)) {
        return i + 2;
      }
    }
    int space = line.indexOf(' ', from);
    return space >= 0 && space < at ? space + 1 : whole(line, at);
  }

  private static int end(String line, int room) {
    for (int i = room - 1; i > room * CLAUSE_AT; i--) {
      if (clauseEnds(line, i)) {
        return line.charAt(i) == '.' ? i + 1 : i;
      }
    }
    int space = line.lastIndexOf(' ', room);
    return space > 0 ? space : whole(line, room);
  }

  private static boolean clauseEnds(String line, int i) {
    return ",;:.–—".indexOf(line.charAt(i)) >= 0
        && i + 1 < line.length()
        && line.charAt(i + 1) == ' ';
  }

  /// `at`, or one less where it would cut a pair of surrogates.
  private static int whole(String line, int at) {
    return at > 0 && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
  }
}
