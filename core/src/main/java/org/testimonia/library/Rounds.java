package org.testimonia.library;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.store.Store;
import org.testimonia.store.Version;

/// Rounds of taking in of which somebody is told when they end: one that was killed before that is
/// known by its mark in the store, which says what had been accepted when it began.
final class Rounds {
  private static final String MARK = "round ";

  private final Store store;

  Rounds(Store store) {
    this.store = store;
  }

  /// A round begins.
  ///
  /// @param name of the rounds that follow each other
  /// @return the stories that have changed since the last one began, when that did not end: by
  ///   their ids whether they are new, in the order in which they changed first
  Map<String, Boolean> begin(String name) {
    Optional<Long> since = store.findNote(MARK + name).map(Long::valueOf);
    if (since.isEmpty()) {
      store.putNote(MARK + name, Long.toString(store.last()));
    }
    return since.map(this::changed).orElse(Map.of());
  }

  /// The round is over, and what it did is told.
  void end(String name) {
    store.forgetNote(MARK + name);
  }

  private Map<String, Boolean> changed(long since) {
    Set<String> stories = new LinkedHashSet<>();
    Set<String> first = new TreeSet<>();
    store.eachVersion(
        since,
        version -> {
          if (version.number() == 1) {
            first.add(version.account());
          }
          store.findStoryOf(version.account()).ifPresent(stories::add);
        });
    Map<String, Boolean> changed = new LinkedHashMap<>();
    for (String story : stories) {
      changed.put(
          story,
          store.listAccounts(story).stream().map(Version::account).allMatch(first::contains));
    }
    return changed;
  }
}
