package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimonia.model.Account;
import org.testimonia.model.Passage;
import org.testimonia.model.Side;

/// Brings accounts that say the same onto one side.
final class Sides {
  private Sides() {}

  /// One side a key, in the story's order of their first accounts; none when no two accounts are
  /// apart.
  static List<Side> of(Matter matter, List<Finding.Stand> stands) {
    Map<String, Finding.Stand> first = new LinkedHashMap<>();
    Map<String, Set<String>> accounts = new LinkedHashMap<>();
    for (Account account : matter.accounts()) {
      for (Finding.Stand stand : stands) {
        if (stand.telling().account().equals(account.id())) {
          first.putIfAbsent(stand.key(), stand);
          accounts.computeIfAbsent(stand.key(), any -> new LinkedHashSet<>()).add(account.id());
        }
      }
    }
    if (Set.copyOf(accounts.values()).size() < 2) {
      return List.of();
    }
    List<Side> sides = new ArrayList<>();
    for (Map.Entry<String, Finding.Stand> entry : first.entrySet()) {
      Finding.Stand stand = entry.getValue();
      Passage passage = Passage.of(stand.telling().told().reading().account(), stand.span());
      sides.add(
          new Side(
              List.copyOf(accounts.getOrDefault(entry.getKey(), Set.of())),
              stand.value(),
              passage));
    }
    return sides;
  }
}
