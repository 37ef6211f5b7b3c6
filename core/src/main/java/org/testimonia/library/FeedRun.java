package org.testimonia.library;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.testimonia.fetch.Validators;

/// A feed whose articles are being taken in. Only when all of them are done is the feed itself:
/// then its validators may be shown to the server, and what is unchanged need not be read.
final class FeedRun {
  private final Optional<String> address;
  private final Validators validators;
  private final Set<String> seen = new HashSet<>();
  private int left;
  private boolean again;

  /// @param address of the feed on the web; empty for a file
  FeedRun(Optional<String> address, Validators validators, int items) {
    this.address = address;
    this.validators = validators;
    this.left = items;
  }

  Optional<String> address() {
    return address;
  }

  /// False when an article with this key was listed before.
  boolean isFirst(String key) {
    return seen.add(key);
  }

  /// One article is done.
  ///
  /// @param passing whether it failed in a way that may pass: the feed must be read again then
  /// @return whether it was the last
  boolean isLast(boolean passing) {
    again |= passing;
    left--;
    return left == 0;
  }

  /// What to show the server the next time.
  Validators validators() {
    return again ? Validators.NONE : validators;
  }
}
