package org.testimonia.model;

import java.util.List;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// An account without its furniture, ready to be read.
///
/// @param account the account as given
/// @param body the text to read: kept blocks and captions, one a line, odd characters normalised
/// @param map from offsets of `body` to offsets of the account's text
/// @param blocks the blocks of `body`, in order; captions stay, marked as such
/// @param removed furniture, in order, as spans of the account's text; captions are among them
public record Article(
    Account account, String body, OffsetMap map, List<Block> blocks, List<Removed> removed) {
  public Article {
    blocks = List.copyOf(blocks);
    removed = List.copyOf(removed);
    if (map.length() != body.length()) {
      throw new IllegalArgumentException(account.source() + ": body and offset map differ");
    }
  }

  /// Where a span of `body` stands in the account's text as given.
  public Span toGiven(Span span) {
    return map.toGiven(span);
  }
}
