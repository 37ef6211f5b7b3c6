package org.testimonia.model;

import java.util.List;

/// Accounts that carry the same copied text: one independent source.
///
/// @param id `L1`, `L2`, … in the order of the story
/// @param accounts ids of the accounts; two or more
/// @param copied the passages copied, of every account
public record Lineage(String id, List<String> accounts, List<Passage> copied) {
  public Lineage {
    accounts = List.copyOf(accounts);
    copied = List.copyOf(copied);
    if (accounts.size() < 2) {
      throw new IllegalArgumentException("a lineage of one");
    }
  }
}
