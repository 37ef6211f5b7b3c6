package org.testimonia.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where a run's words come from and go: data to `out`, everything else to the error stream.
///
/// @param in what the source `-` stands for
/// @param out gets data alone, as UTF-8 bytes
/// @param err gets messages; nothing that a terminal would obey reaches it from outside
/// @param outIsTerminal whether a person looks at `out`
/// @param errIsTerminal whether a person looks at the error stream
record Console(
    InputStream in,
    OutputStream out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal) {
  /// Back to the line's start, and clear it.
  static final String CLEAR_LINE = "\r\u001b[K";

  static Console of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      boolean outIsTerminal,
      boolean errIsTerminal) {
    return new Console(
        in, out, new PrintWriter(err, true, StandardCharsets.UTF_8), outIsTerminal, errIsTerminal);
  }

  /// One line to the error stream.
  void say(String line) {
    err.println(tame(line));
  }

  /// `text` with whatever a terminal would obey (control characters, direction overrides) written
  /// out: a file's name must not move the cursor. Line ends and tabs are written out too.
  static String tame(String text) {
    StringBuilder tame = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          if (type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR) {
            tame.append(String.format("\\u%04x", c));
          } else {
            tame.appendCodePoint(c);
          }
        });
    return tame.toString();
  }
}
