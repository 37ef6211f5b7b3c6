package org.testimonia.model;

import org.testimonia.text.Span;

/// One sentence of an account.
///
/// @param span where it stands in the text as given
/// @param voice reporting, opinion or furniture
/// @param block the kind of block it stands in
/// @param paragraph number of that block in the article, from 0; [#NOWHERE] for removed furniture
public record Sentence(Span span, Voice voice, BlockKind block, int paragraph) {
  /// The paragraph of what was removed.
  public static final int NOWHERE = -1;
}
