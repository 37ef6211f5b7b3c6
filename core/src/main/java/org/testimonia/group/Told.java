package org.testimonia.group;

import java.util.List;

/// A story as it is remembered.
///
/// @param id as others know it
/// @param members numbers of its accounts that are still remembered, ascending; one or more
record Told(String id, List<Integer> members) {
  Told {
    members = List.copyOf(members);
  }
}
