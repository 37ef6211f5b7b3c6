package org.testimonia.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.StoryChange;

/// Which story each of the last accounts of a stream is in, as the changes tell. Of one that is
/// older, nothing is known any more.
final class Placings {
  private final int remembered;

  /// What accounts are called, by their ids, the first that came first.
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Map<String, String> storyOf = new LinkedHashMap<>();
  private final Map<String, Set<String>> accounts = new LinkedHashMap<>();

  /// @param remembered of how many accounts
  Placings(int remembered) {
    this.remembered = remembered;
  }

  /// An account has come in.
  ///
  /// @param name what users call it
  /// @return ids of the accounts, others than this one, that are in another story now, in order
  List<String> add(String account, String name, List<StoryChange> changes) {
    names.putIfAbsent(account, name);
    Set<String> moved = new LinkedHashSet<>();
    for (StoryChange change : changes) {
      for (String one : concerned(change)) {
        move(one, change.story());
        moved.add(one);
      }
    }
    moved.remove(account);
    moved.retainAll(names.keySet());
    while (names.size() > remembered) {
      forget(names.keySet().iterator().next());
    }
    return new ArrayList<>(moved);
  }

  private List<String> concerned(StoryChange change) {
    return switch (change) {
      case StoryChange.Opened opened -> List.of(opened.account());
      case StoryChange.Joined joined -> List.of(joined.account());
      case StoryChange.Merged merged -> List.copyOf(accounts.getOrDefault(merged.gone(), Set.of()));
      case StoryChange.Split split -> split.accounts();
      case StoryChange.Moved moved -> moved.accounts();
    };
  }

  private void move(String account, String story) {
    leave(account);
    storyOf.put(account, story);
    accounts.computeIfAbsent(story, key -> new LinkedHashSet<>()).add(account);
  }

  private void leave(String account) {
    String before = storyOf.remove(account);
    Set<String> others = before == null ? null : accounts.get(before);
    if (before != null && others != null) {
      others.remove(account);
      if (others.isEmpty()) {
        accounts.remove(before);
      }
    }
  }

  private void forget(String account) {
    names.remove(account);
    leave(account);
  }

  /// What an account is called; empty for one that is not known any more.
  Optional<String> name(String account) {
    return Optional.ofNullable(names.get(account));
  }

  /// The id of the story of an account.
  String story(String account) {
    return Optional.ofNullable(storyOf.get(account))
        .orElseThrow(() -> new IllegalStateException(account + " is in no story"));
  }
}
