package org.testimonia.store;

import java.time.Instant;
import java.util.Optional;

/// Which stories are wanted.
///
/// @param since only those told of at this time or later; empty for any
/// @param words only those with an account that has all these words, or each phrase in quotation
///   marks; empty for any
/// @param limit at most so many, 1 or more
public record StoryQuery(Optional<Instant> since, Optional<String> words, int limit) {
  public StoryQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("a query for no story");
    }
  }
}
