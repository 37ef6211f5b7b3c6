package org.testimonia.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;

/// Tells on the error stream how a long work goes: for people, or as one JSON object a line for
/// programs.
final class Tidings {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// Of what was dropped for one reason, so many are named; the rest is counted.
  private static final int NAMED = 20;

  /// It is told no more often how far the work is, nanoseconds.
  private static final long PACE = 200_000_000;

  private final Console console;
  private final String stage;
  private final boolean json;
  private final ProgressLine line;
  private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
  private long toldAt = System.nanoTime() - PACE;

  /// @param stage what the work is called
  Tidings(Console console, String stage, boolean json) {
    this.console = console;
    this.stage = stage;
    this.json = json;
    this.line = new ProgressLine(console);
  }

  /// How far the work is.
  ///
  /// @param of of how many things; 0 when nobody knows
  void progress(int done, int of) {
    if ((done == of && of > 0) || System.nanoTime() - toldAt >= PACE) {
      toldAt = System.nanoTime();
      if (json) {
        ObjectNode event = event("progress").put("done", done);
        say(of == 0 ? event : event.put("of", of));
      } else {
        line.at(stage, done, of);
      }
    }
  }

  void dropped(Outcome.Dropped<?> drop) {
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

  /// How many were dropped, by reason.
  Map<DropReason, Integer> dropped() {
    return Collections.unmodifiableMap(dropped);
  }

  /// The work is over: takes the line away and counts what was dropped and not named.
  void end() {
    line.clear();
    if (!json) {
      dropped.forEach((reason, count) -> {
        if (count > NAMED) {
          console.say("warning: " + (count - NAMED) + " more, of which each " + reason.words());
        }
      });
    }
  }

  /// Tells programs what came of it.
  void summary(ObjectNode counts) {
    ObjectNode drops = MAPPER.createObjectNode();
    dropped.forEach((reason, count) -> drops.put(reason.name(), count));
    ObjectNode summary = event("summary");
    summary.setAll(counts);
    summary.set("dropped", drops);
    say(summary);
  }

  /// Counts to be told.
  static ObjectNode counts() {
    return MAPPER.createObjectNode();
  }

  private static ObjectNode event(String name) {
    return MAPPER.createObjectNode().put("event", name);
  }

  private void say(ObjectNode event) {
    console.say(event.toString());
  }
}
