package org.testimonia.group;

import java.util.List;
import org.testimonia.model.StoryChange;

/// What became of the stories when one account came in.
///
/// @param state to be given back with the next account
/// @param changes in the order in which they are to be applied; empty when the account was known
public record Grouped(GroupState state, List<StoryChange> changes) {
  public Grouped {
    changes = List.copyOf(changes);
  }
}
