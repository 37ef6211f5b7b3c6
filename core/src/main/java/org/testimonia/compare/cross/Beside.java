package org.testimonia.compare.cross;

import org.testimonia.text.Span;

/// One of two passages that are read together.
///
/// @param sentence the sentence that the passage lies in
/// @param clause where the passage stands in `sentence`; not empty
/// @param speaker the name of who says it; empty when the account says it itself
public record Beside(String sentence, Span clause, String speaker) {
  public Beside {
    if (clause.start() < 0 || clause.end() > sentence.length() || clause.length() == 0) {
      throw new IllegalArgumentException(clause + " is no passage of " + sentence);
    }
  }
}
