package org.testimonia.model;

import org.testimonia.text.Span;

/// One line-delimited stretch of a text: a paragraph, a heading, a caption.
///
/// @param span where it stands; never empty
/// @param kind what it is
public record Block(Span span, BlockKind kind) {
  public Block {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an empty block at " + span.start());
    }
  }
}
