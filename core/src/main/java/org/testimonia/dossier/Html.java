package org.testimonia.dossier;

import java.io.IOException;

/// Writes HTML: tags are ours, text is escaped. Each `open` has its `close`.
final class Html {
  private final Appendable out;

  Html(Appendable out) {
    this.out = out;
  }

  /// Text of an account, escaped, on one line, without characters that command or turn text.
  static String escape(String text) {
    return marks(Clean.line(text));
  }

  /// The same with its lines kept.
  static String escapeLines(String text) {
    return marks(Clean.text(text));
  }

  private static String marks(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Our own markup, as it is.
  Html raw(String markup) throws IOException {
    out.append(markup);
    return this;
  }

  /// Text in an element of a class.
  Html element(String tag, String type, String text) throws IOException {
    out.append('<').append(tag);
    if (!type.isEmpty()) {
      out.append(" class=\"").append(type).append('"');
    }
    out.append('>').append(escape(text)).append("</").append(tag).append(">\n");
    return this;
  }
}
