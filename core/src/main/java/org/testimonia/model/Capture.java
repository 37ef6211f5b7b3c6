package org.testimonia.model;

import java.util.List;

/// An account as taken in, before cleaning.
///
/// @param account metadata and text as given
/// @param blocks the text's blocks in order, spans of the text as given; what lies between is white
///   space
public record Capture(Account account, List<Block> blocks) {
  public Capture {
    blocks = List.copyOf(blocks);
  }
}
