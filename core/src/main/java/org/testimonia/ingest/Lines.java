package org.testimonia.ingest;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.text.Span;

/// The lines of a text as blocks.
final class Lines {
  private Lines() {}

  /// Each line that is not blank, a paragraph for want of anything better.
  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        Span span = new Span(start, i).trim(text);
        if (!span.isEmpty()) {
          blocks.add(new Block(span, BlockKind.PARAGRAPH));
        }
        start = i + 1;
      }
    }
    return blocks;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u2028' || c == '\u2029';
  }
}
