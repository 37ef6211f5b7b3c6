package org.testimonia.dossier;

/// Text of an account made fit to be shown: it can neither command a terminal nor turn the line it
/// stands in. Quotes in data formats are never changed, only those shown to people.
final class Clean {
  private Clean() {}

  /// `text` on one line: white space of any kind becomes one space; control characters, directional
  /// controls and other invisible formatting are dropped, save the joiners that emoji and some
  /// scripts need; a lone surrogate becomes U+FFFD.
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
        space = true;
      } else if (shown(c)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
      }
    }
    return out.toString();
  }

  /// `text` with its lines and tabs as they are, but for the characters that [#line(String)] drops.
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\r' || c == '\t' || shown(c))
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean shown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> false;
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default -> true;
    };
  }
}
