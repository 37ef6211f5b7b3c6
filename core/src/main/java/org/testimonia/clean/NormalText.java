package org.testimonia.clean;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Block;
import org.testimonia.model.Capture;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// A capture's text with its odd characters dropped or replaced one for one, one block a line.
///
/// @param text the normal text
/// @param map from its offsets to those of the text as given
/// @param blocks the blocks that are not empty, as spans of the normal text
record NormalText(String text, OffsetMap map, List<Block> blocks) {
  private static final char DROP = '\0';

  NormalText {
    blocks = List.copyOf(blocks);
  }

  static NormalText of(Capture capture) {
    String given = capture.account().text();
    OffsetMap.Builder normal = new OffsetMap.Builder();
    List<Block> blocks = new ArrayList<>();
    int line = -1;
    int free = 0;
    for (Block block : capture.blocks()) {
      int start = block.span().start();
      if (line >= 0 && normal.length() > line && start > free) {
        normal.add('\n', start - 1);
      }
      line = normal.length();
      add(given, block.span(), normal);
      free = block.span().end();
      if (normal.length() > line) {
        blocks.add(new Block(new Span(line, normal.length()), block.kind()));
      }
    }
    String text = normal.text();
    return new NormalText(text, normal.map(), trimmed(blocks, text));
  }

  /// Adds a block's characters; of several spaces in a row only the first stays.
  private static void add(String given, Span span, OffsetMap.Builder normal) {
    boolean space = true;
    for (int i = span.start(); i < span.end(); i++) {
      char c = normal(given, i);
      if (c != DROP && !(c == ' ' && space)) {
        normal.add(c, i);
        space = c == ' ';
      }
    }
  }

  private static List<Block> trimmed(List<Block> blocks, String text) {
    return blocks.stream().map(block -> new Block(block.span().trim(text), block.kind())).toList();
  }

  /// What stands for the character at `at`: itself, a space, or nothing.
  private static char normal(String given, int at) {
    char c = given.charAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
      return ' ';
    }
    if (Character.isSurrogate(c)) {
      return isPaired(given, at) ? c : '\uFFFD';
    }
    // U+FFFC stands where a picture was pasted.
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || c == '\uFFFC' ? DROP : c;
  }

  private static boolean isPaired(String given, int at) {
    return Character.isHighSurrogate(given.charAt(at))
        ? at + 1 < given.length() && Character.isLowSurrogate(given.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(given.charAt(at - 1));
  }
}
