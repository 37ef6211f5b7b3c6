package org.testimonia.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// Articles made of plain text, for tests: one paragraph a line, nothing cleaned away.
public final class Texts {
  private Texts() {}

  public static Article article(String text) {
    Account account =
        Account.of(
            new SourceRef("test.txt"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Published.Unknown(),
            Optional.empty(),
            text);
    OffsetMap.Builder body = new OffsetMap.Builder();
    for (int i = 0; i < text.length(); i++) {
      body.add(text.charAt(i), i);
    }
    return new Article(account, text, body.map(), blocks(text), List.of());
  }

  public static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        Span span = new Span(start, i).trim(text);
        if (!span.isEmpty()) {
          blocks.add(new Block(span, BlockKind.PARAGRAPH));
        }
        start = i + 1;
      }
    }
    return blocks;
  }
}
