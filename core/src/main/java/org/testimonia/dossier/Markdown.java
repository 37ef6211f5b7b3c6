package org.testimonia.dossier;

/// Text of an account as Markdown and YAML that say exactly that text and nothing more.
final class Markdown {
  private Markdown() {}

  /// `text` on one line, every character that could be markup escaped.
  static String escape(String text) {
    String line = Clean.line(text);
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '&' -> out.append("&amp;");
        case '\\', '`', '*', '_', '[', ']', '#', '|', '~', '>', '$' -> out.append('\\').append(c);
        case '+', '-', '=', '!' -> out.append(starts(line, i) ? "\\" : "").append(c);
        case '.', ')' -> out.append(numbers(line, i) ? "\\" : "").append(c);
        case ':' -> out.append(line.startsWith("//", i + 1) ? "&#58;" : ":");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /// `text` as a quotation.
  static String quoted(String text) {
    return "“" + escape(text) + "”";
  }

  /// `text` as a YAML string in double quotes.
  static String yaml(String text) {
    String line = Clean.line(text);
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /// A mark that only begins a list or a heading means nothing inside a line.
  private static boolean starts(String line, int at) {
    return line.substring(0, at).isBlank();
  }

  private static boolean numbers(String line, int at) {
    return at > 0 && line.substring(0, at).chars().allMatch(Character::isDigit);
  }
}
