package org.testimonia.model;

/// What a block of a page is, as far as the page's markup tells.
public enum BlockKind {
  /// Running text, or a line of plain text whose kind is not known.
  PARAGRAPH,
  HEADING,
  /// The words under a picture or video: furniture, but what it attributes is still a statement.
  CAPTION,
  LIST_ITEM
}
