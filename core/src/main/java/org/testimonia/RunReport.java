package org.testimonia;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;

/// What a run did, stage by stage. Collected along the way, apart from the results: it holds times,
/// which differ from run to run, and results never do.
public final class RunReport {
  /// One stage's line.
  ///
  /// @param name of the stage, as everywhere
  /// @param in how many things entered it
  /// @param kept how many came out
  /// @param dropped how many did not, by reason
  /// @param took time spent
  public record Stage(
      String name, int in, int kept, Map<DropReason, Integer> dropped, Duration took) {
    public Stage {
      dropped = dropped.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(dropped));
    }
  }

  /// Told how far a run has come, from whichever thread came so far.
  @FunctionalInterface
  public interface Progress {
    /// @param stage the stage that works now
    /// @param done how many of its things are done
    /// @param of how many things it has
    void at(String stage, int done, int of);
  }

  private final Progress progress;
  private final AtomicInteger done = new AtomicInteger();
  private final List<Stage> stages = new ArrayList<>();
  private final List<Outcome.Dropped<?>> dropped = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /// A report that tells nobody how far the run has come.
  public RunReport() {
    this((stage, done, of) -> {});
  }

  public RunReport(Progress progress) {
    this.progress = progress;
  }

  void begin(String stage, int of) {
    done.set(0);
    progress.at(stage, 0, of);
  }

  void step(String stage, int of) {
    progress.at(stage, done.incrementAndGet(), of);
  }

  void add(Stage stage) {
    stages.add(stage);
  }

  void drop(Outcome.Dropped<?> drop) {
    dropped.add(drop);
  }

  void note(String note) {
    notes.add(note);
  }

  public List<Stage> stages() {
    return List.copyOf(stages);
  }

  /// Everything that was dropped, in order.
  public List<Outcome.Dropped<?>> dropped() {
    return List.copyOf(dropped);
  }

  /// What a user should know about the whole run: "one account only: nothing to compare".
  public List<String> notes() {
    return List.copyOf(notes);
  }
}
