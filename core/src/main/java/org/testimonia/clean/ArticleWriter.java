package org.testimonia.clean;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.Removed;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// Writes the article that is left of a page: what stays as its body, what is furniture as removed.
final class ArticleWriter {
  private final Page page;
  private final OffsetMap normal;
  private final OffsetMap.Builder body = new OffsetMap.Builder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Removed> removed = new ArrayList<>();

  /// Where the text as given is not yet used up.
  private int free;

  /// True until something of the current line stands in the body.
  private boolean newLine = true;

  /// @param normal from the page's text to the text as given
  ArticleWriter(Page page, OffsetMap normal) {
    this.page = page;
    this.normal = normal;
  }

  Article write() {
    for (Piece piece : page.pieces()) {
      newLine |= !piece.continues();
      piece.reason().ifPresent(why -> removed.add(new Removed(normal.toGiven(piece.span()), why)));
      if (piece.stays()) {
        keep(piece);
        newLine = false;
      }
    }
    return new Article(page.account(), body.text(), body.map(), blocks, removed);
  }

  private void keep(Piece piece) {
    int last = blocks.size() - 1;
    int start = normal.toGiven(piece.span().start());
    boolean joins = last >= 0 && !newLine && blocks.get(last).kind() == piece.kind();
    if (last >= 0 && start > free) {
      body.add(joins ? ' ' : '\n', start - 1);
    }
    int from = body.length();
    for (int i = piece.span().start(); i < piece.span().end(); i++) {
      body.add(page.text().charAt(i), normal.toGiven(i));
    }
    free = normal.toGiven(piece.span().end() - 1) + 1;
    Span span = new Span(from, body.length());
    if (joins) {
      blocks.set(last, new Block(blocks.get(last).span().cover(span), piece.kind()));
    } else {
      blocks.add(new Block(span, piece.kind()));
    }
  }
}
