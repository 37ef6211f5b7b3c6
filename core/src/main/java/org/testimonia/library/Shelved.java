package org.testimonia.library;

import java.util.List;
import org.testimonia.model.StoryChange;

/// What became of an account that was taken in.
public sealed interface Shelved {
  /// An account that was not there before.
  ///
  /// @param changes what it did to the stories, in order
  record Added(List<StoryChange> changes) implements Shelved {
    public Added {
      changes = List.copyOf(changes);
    }
  }

  /// An account that was there, and has changed.
  ///
  /// @param number of the new version, 2 or more
  /// @param story that it belongs to now
  /// @param changes what it did to the stories, in order; empty when it tells of what it told
  record NewVersion(int number, String story, List<StoryChange> changes) implements Shelved {
    public NewVersion {
      changes = List.copyOf(changes);
    }
  }

  /// It is there already, as it is.
  record Known() implements Shelved {}
}
