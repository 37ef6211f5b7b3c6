package org.testimonia.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.testimonia.library.LibraryListener;
import org.testimonia.library.Shelved;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;
import org.testimonia.model.StoryChange;

/// Tells on the error stream how the taking in goes and what came of it: for people, or as one JSON
/// object a line for programs.
final class TakeReport implements LibraryListener {
  private final Console console;
  private final boolean json;
  private final Tidings tidings;
  private final Set<String> stories = new LinkedHashSet<>();
  private final Set<String> opened = new LinkedHashSet<>();
  private int added;
  private int versions;
  private int known;

  /// @param stage what the work is called
  TakeReport(Console console, String stage, boolean json) {
    this.console = console;
    this.json = json;
    this.tidings = new Tidings(console, stage, json);
  }

  /// Stories that a round before changed, of which nobody was told.
  ///
  /// @param changed by their ids, whether they are new
  void untold(Map<String, Boolean> changed) {
    changed.forEach((story, isNew) -> {
      stories.add(story);
      if (isNew) {
        opened.add(story);
      }
    });
  }

  @Override
  public void progress(int done, int of) {
    tidings.progress(done, of);
  }

  @Override
  public void shelved(SourceRef source, Shelved shelved) {
    switch (shelved) {
      case Shelved.Added news -> {
        added++;
        news.changes().forEach(this::count);
      }
      case Shelved.NewVersion version -> {
        versions++;
        version.changes().forEach(this::count);
        stories.add(version.story());
      }
      case Shelved.Known same -> known++;
    }
  }

  private void count(StoryChange change) {
    switch (change) {
      case StoryChange.Opened one -> opened.add(one.story());
      case StoryChange.Split one -> {
        opened.add(one.story());
        stories.add(one.from());
      }
      case StoryChange.Merged one -> {
        stories.remove(one.gone());
        opened.remove(one.gone());
      }
      case StoryChange.Moved one -> stories.add(one.from());
      case StoryChange.Joined one -> {}
    }
    stories.add(change.story());
  }

  @Override
  public void dropped(Outcome.Dropped<?> drop) {
    tidings.dropped(drop);
  }

  /// What came of it, in one line.
  void end() {
    tidings.end();
    if (json) {
      tidings.summary(
          Tidings.counts()
              .put("added", added)
              .put("newVersions", versions)
              .put("unchanged", known)
              .put("stories", stories.size()));
      return;
    }
    console.say(
        String.format(
            Locale.ROOT,
            "%d added, %d changed, %d as before, %d dropped; %s changed",
            added,
            versions,
            known,
            tidings.dropped().values().stream().mapToInt(Integer::intValue).sum(),
            Counts.of(stories.size(), "story", "stories")));
  }

  /// Whether anything came in that is an account.
  boolean hasAccounts() {
    return added + versions + known > 0;
  }

  /// Whether something was dropped.
  boolean hasDropped() {
    return !tidings.dropped().isEmpty();
  }

  /// The ids of the stories that changed, in the order in which they did first.
  List<String> stories() {
    return new ArrayList<>(stories);
  }

  /// Whether a story was not there before.
  boolean isNew(String story) {
    return opened.contains(story);
  }
}
