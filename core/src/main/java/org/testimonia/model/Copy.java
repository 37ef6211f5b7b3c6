package org.testimonia.model;

import java.util.List;
import org.testimonia.text.Span;

/// Text of one account that stands in another, which came before it.
///
/// @param account id of the account
/// @param ranges where its text has it, in order; one or more
/// @param of id of the account that came before
/// @param ofRanges where that one's text has it, in order; one or more
/// @param words how many words that is, quotations and lists left aside
public record Copy(String account, List<Span> ranges, String of, List<Span> ofRanges, int words) {
  public Copy {
    ranges = List.copyOf(ranges);
    ofRanges = List.copyOf(ofRanges);
    if (ranges.isEmpty() || ofRanges.isEmpty() || words < 1) {
      throw new IllegalArgumentException(account + ": a copy of nothing");
    }
  }
}
