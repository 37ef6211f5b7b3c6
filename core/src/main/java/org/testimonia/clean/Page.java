package org.testimonia.clean;

import java.util.List;
import org.testimonia.model.Account;
import org.testimonia.model.BlockKind;

/// An account under cleaning: its normal text, and what is made of each piece so far.
///
/// @param account as given
/// @param text the normal text, to which the pieces' spans point
/// @param pieces in order
record Page(Account account, String text, List<Piece> pieces) {
  Page {
    pieces = List.copyOf(pieces);
  }

  Page with(List<Piece> changed) {
    return new Page(account, text, changed);
  }

  String words(Piece piece) {
    return piece.span().in(text);
  }

  /// True for a paragraph of the story itself: kept, and written as whole sentences.
  boolean isStory(Piece piece) {
    return piece.isKept()
        && piece.kind() != BlockKind.HEADING
        && Shape.isSentence(words(piece))
        && Shape.words(words(piece)) >= 6;
  }

  /// Where the story begins: the index of its first paragraph; the number of pieces when there is
  /// none.
  int firstStory() {
    int at = 0;
    while (at < pieces.size() && !isStory(pieces.get(at))) {
      at++;
    }
    return at;
  }

  /// Where the story ends: the index of its last paragraph; -1 when there is none.
  int lastStory() {
    int at = pieces.size() - 1;
    while (at >= 0 && !isStory(pieces.get(at))) {
      at--;
    }
    return at;
  }
}
