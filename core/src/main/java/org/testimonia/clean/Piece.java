package org.testimonia.clean;

import java.util.Optional;
import org.testimonia.model.BlockKind;
import org.testimonia.model.FurnitureReason;
import org.testimonia.text.Span;

/// A stretch of the normal text and what is to become of it: a line, or a part of one.
///
/// @param span where it stands in the normal text; never empty, no white space at its ends
/// @param kind what it is
/// @param reason why it is furniture; empty when it is not
/// @param stays true when it goes into the body: what is no furniture, and captions
/// @param continues true when it goes on with the line of the piece before it
record Piece(
    Span span, BlockKind kind, Optional<FurnitureReason> reason, boolean stays, boolean continues) {

  static Piece of(Span span, BlockKind kind) {
    return kind == BlockKind.CAPTION
        ? new Piece(span, kind, Optional.of(FurnitureReason.CAPTION), true, false)
        : new Piece(span, kind, Optional.empty(), true, false);
  }

  Piece removed(FurnitureReason why) {
    return new Piece(span, kind, Optional.of(why), false, continues);
  }

  Piece caption() {
    return new Piece(
        span, BlockKind.CAPTION, Optional.of(FurnitureReason.CAPTION), true, continues);
  }

  Piece heading() {
    return new Piece(span, BlockKind.HEADING, reason, stays, continues);
  }

  Piece listItem() {
    return new Piece(span, BlockKind.LIST_ITEM, reason, stays, continues);
  }

  /// The same verdict on a part of the piece.
  Piece part(Span part, boolean goesOn) {
    return new Piece(part, kind, reason, stays, goesOn);
  }

  /// True when nothing was found against it yet.
  boolean isKept() {
    return reason.isEmpty();
  }
}
