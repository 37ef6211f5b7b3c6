package org.testimonia.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.testimonia.library.LibraryListener;
import org.testimonia.library.Shelved;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;
import org.testimonia.model.StoryChange;

/// Tells on the error stream how the taking in goes and what came of it: for people, or as one JSON
/// object a line for programs.
final class TakeReport implements LibraryListener {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// Of what was dropped for one reason, so many are named; the rest is counted.
  private static final int NAMED = 20;

  /// Programs are told how far it is no more often, nanoseconds.
  private static final long PACE = 200_000_000;

  private final Console console;
  private final String stage;
  private final boolean json;
  private final ProgressLine line;
  private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
  private final Set<String> stories = new LinkedHashSet<>();
  private final Set<String> opened = new LinkedHashSet<>();
  private int added;
  private int versions;
  private int known;
  private long toldAt = System.nanoTime() - PACE;

  /// @param stage what the work is called
  TakeReport(Console console, String stage, boolean json) {
    this.console = console;
    this.stage = stage;
    this.json = json;
    this.line = new ProgressLine(console);
  }

  @Override
  public void progress(int done, int of) {
    if (!json) {
      line.at(stage, done, of);
    } else if (done == of || System.nanoTime() - toldAt >= PACE) {
      toldAt = System.nanoTime();
      say(event("progress").put("done", done).put("of", of));
    }
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
    int count = dropped.merge(drop.reason(), 1, Integer::sum);
    if (json) {
      say(
          event("dropped")
              .put("source", drop.source().name())
              .put("reason", drop.reason().name())
              .put("detail", drop.detail()));
    } else if (count <= NAMED) {
      line.clear();
      console.say("warning: " + drop.message());
    }
  }

  /// What came of it, in one line.
  void end() {
    line.clear();
    int all = dropped.values().stream().mapToInt(Integer::intValue).sum();
    if (json) {
      ObjectNode counts = MAPPER.createObjectNode();
      dropped.forEach((reason, count) -> counts.put(reason.name(), count));
      ObjectNode summary = event("summary").put("added", added).put("newVersions", versions);
      summary.put("unchanged", known).put("stories", stories.size());
      summary.set("dropped", counts);
      say(summary);
      return;
    }
    dropped.forEach((reason, count) -> {
      if (count > NAMED) {
        console.say("warning: " + (count - NAMED) + " more, of which each " + reason.words());
      }
    });
    console.say(
        String.format(
            Locale.ROOT,
            "%d added, %d changed, %d as before, %d dropped; %d %s changed",
            added,
            versions,
            known,
            all,
            stories.size(),
            stories.size() == 1 ? "story" : "stories"));
  }

  /// Whether anything came in that is an account.
  boolean hasAccounts() {
    return added + versions + known > 0;
  }

  /// Whether something was dropped.
  boolean hasDropped() {
    return !dropped.isEmpty();
  }

  /// The ids of the stories that changed, in the order in which they did first.
  List<String> stories() {
    return new ArrayList<>(stories);
  }

  /// Whether a story was not there before.
  boolean isNew(String story) {
    return opened.contains(story);
  }

  private static ObjectNode event(String name) {
    return MAPPER.createObjectNode().put("event", name);
  }

  private void say(ObjectNode event) {
    console.say(event.toString());
  }
}
