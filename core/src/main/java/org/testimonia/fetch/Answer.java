package org.testimonia.fetch;

import java.net.URI;
import org.testimonia.model.DropReason;

/// What became of asking for an address.
public sealed interface Answer permits FetchedPage, Answer.Unchanged, Answer.Failed {
  /// It is as it was when it was last asked for.
  record Unchanged() implements Answer {}

  /// There is nothing to read.
  ///
  /// @param address where it failed: redirects may have led elsewhere
  /// @param reason from the closed list
  /// @param detail what was found, for people; empty when there is no more to say
  record Failed(URI address, DropReason reason, String detail) implements Answer {}
}
