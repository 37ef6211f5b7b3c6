package org.testimonia.model;

import java.util.List;
import java.util.Optional;

/// What changed from one version of an account to the next, word by word.
///
/// @param earlier id of the earlier version among the story's accounts
/// @param later id of the later one
/// @param changes in the order of the texts; empty when only furniture changed
public record Revision(String earlier, String later, List<Change> changes) {
  public Revision {
    changes = List.copyOf(changes);
  }

  /// A stretch of words that was dropped, added or replaced.
  ///
  /// @param before the words of the earlier version; empty when words were added
  /// @param after the words of the later one; empty when words were dropped; not both are
  public record Change(Optional<Passage> before, Optional<Passage> after) {
    public Change {
      if (before.isEmpty() && after.isEmpty()) {
        throw new IllegalArgumentException("a change of nothing");
      }
    }

    public ChangeKind kind() {
      return before.isEmpty()
          ? ChangeKind.ADDED
          : after.isEmpty() ? ChangeKind.DROPPED : ChangeKind.REPLACED;
    }
  }
}
