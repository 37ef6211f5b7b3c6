package org.testimonia.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.text.Span;

/// Captures made for tests.
final class Captures {
  private Captures() {}

  /// An account whose lines are its blocks.
  static Capture ofText(String text) {
    return of("test.txt", Optional.empty(), Optional.empty(), Optional.empty(), text);
  }

  static Capture of(
      String source,
      Optional<String> outlet,
      Optional<String> title,
      Optional<String> byline,
      String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      Span span = new Span(start, start + line.length()).trim(text);
      if (!span.isEmpty()) {
        blocks.add(new Block(span, BlockKind.PARAGRAPH));
      }
      start += line.length() + 1;
    }
    return new Capture(
        Account.of(
            new SourceRef(source),
            outlet,
            title,
            byline,
            new Published.Unknown(),
            Optional.empty(),
            text),
        blocks);
  }
}
