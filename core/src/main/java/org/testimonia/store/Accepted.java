package org.testimonia.store;

import java.time.Instant;
import java.util.List;
import org.testimonia.model.Carried;
import org.testimonia.model.StoryChange;

/// What one transaction writes.
///
/// @param version the version, with the sequence number after [Store#last()]
/// @param contentKey equal for versions that are the same telling
/// @param told when the account was published, as far as is known, else when it was accepted
/// @param changes what becomes of the stories, in order
/// @param carried what the version carries of other accounts, in place of what earlier ones did
public record Accepted(
    Version version, String contentKey, Instant told, List<StoryChange> changes, Carried carried) {
  public Accepted {
    changes = List.copyOf(changes);
  }
}
