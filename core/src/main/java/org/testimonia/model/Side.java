package org.testimonia.model;

import java.util.List;

/// One side of a difference.
///
/// @param accounts ids of the accounts that take it, in the story's order; at least one
/// @param value what it says: "26", "Friday", "may", in the account's own words where it can be
/// @param passage where one of these accounts says it
public record Side(List<String> accounts, String value, Passage passage) {
  public Side {
    accounts = List.copyOf(accounts);
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException("a side that no account takes");
    }
  }
}
