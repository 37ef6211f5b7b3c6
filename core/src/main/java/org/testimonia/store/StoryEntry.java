package org.testimonia.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Carried;
import org.testimonia.model.Copy;

/// A story of the library.
///
/// @param id of the story
/// @param told when the account told last was told
/// @param accounts its accounts, the first told first; never empty
public record StoryEntry(String id, Instant told, List<AccountEntry> accounts) {
  private static final int LONGEST = 120;

  /// An account of a story.
  ///
  /// @param id in the library
  /// @param told when it was published, as far as is known, else when it was accepted
  /// @param versions how many there are, 1 or more
  /// @param outlet who published it; empty when the source says none
  /// @param title of its newest version, or the line that it begins with
  /// @param address of its page; empty when it has none
  /// @param carried what it carries of other accounts, by their ids in the library
  public record AccountEntry(
      String id,
      Instant told,
      int versions,
      Optional<String> outlet,
      String title,
      Optional<String> address,
      Carried carried) {}

  public StoryEntry {
    accounts = List.copyOf(accounts);
  }

  /// The headline of the account told first.
  public String title() {
    return accounts.getFirst().title();
  }

  /// The accounts that count: of those that carry one text, the one told first, in their order.
  public List<AccountEntry> originals() {
    Map<String, String> lineages = new HashMap<>();
    for (AccountEntry account : accounts) {
      lineages.put(account.id(), account.id());
    }
    for (AccountEntry account : accounts) {
      for (Copy copy : account.carried().copies()) {
        String mine = lineages.getOrDefault(account.id(), account.id());
        String theirs = lineages.get(copy.of());
        if (theirs != null) {
          lineages.replaceAll((id, lineage) -> lineage.equals(mine) ? theirs : lineage);
        }
      }
    }
    Set<String> counted = new HashSet<>();
    return accounts.stream()
        .filter(account -> counted.add(lineages.getOrDefault(account.id(), account.id())))
        .toList();
  }

  /// A title, or in want of one how a text begins: its first line, no longer than a headline.
  static String headline(Optional<String> title, String text) {
    String line = title.orElseGet(() -> text.strip().lines().findFirst().orElse("").strip());
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
  }
}
