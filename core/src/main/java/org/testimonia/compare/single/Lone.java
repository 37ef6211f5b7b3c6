package org.testimonia.compare.single;

import org.testimonia.text.Span;

/// A passage that one account alone has.
///
/// @param account number of the account in the story
/// @param span the sentence or clause, in the text as given
/// @param salience how likely a reader would want to know it, from 0 to 1
public record Lone(int account, Span span, double salience) {
  /// Whether both show some words of one account.
  boolean meets(Lone other) {
    return account == other.account && span.overlaps(other.span);
  }
}
