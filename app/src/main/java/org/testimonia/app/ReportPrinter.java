package org.testimonia.app;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.testimonia.RunReport;
import org.testimonia.model.Outcome;

/// Tells a run's report on the error stream: a warning for each source that was dropped, notes, and
/// one line of counts, or one line a stage.
final class ReportPrinter {
  private final Console console;

  ReportPrinter(Console console) {
    this.console = console;
  }

  private static final List<String> ACCOUNT_STAGES = List.of("ingest", "clean", "read", "group");

  /// How many accounts came through all stages that take them one by one.
  static int accountsRead(RunReport report) {
    return report.stages().stream()
        .filter(stage -> ACCOUNT_STAGES.contains(stage.name()))
        .reduce((earlier, later) -> later)
        .map(RunReport.Stage::kept)
        .orElse(0);
  }

  void print(RunReport report, boolean full) {
    if (report.stages().isEmpty() && report.dropped().isEmpty()) {
      // It failed before it began: the error says it all.
      return;
    }
    for (Outcome.Dropped<?> dropped : report.dropped()) {
      console.say("warning: " + dropped.message());
    }
    for (String note : report.notes()) {
      console.say("note: " + note);
    }
    if (full) {
      report.stages().forEach(stage -> console.say(line(stage)));
    }
    int dropped =
        report.stages().stream()
            .flatMap(stage -> stage.dropped().values().stream())
            .mapToInt(Integer::intValue)
            .sum();
    Duration all =
        report.stages().stream().map(RunReport.Stage::took).reduce(Duration.ZERO, Duration::plus);
    console.say(
        String.format(
            Locale.ROOT,
            "%s read, %d dropped, %s",
            Counts.of(accountsRead(report), "account", "accounts"),
            dropped,
            seconds(all)));
  }

  private static String line(RunReport.Stage stage) {
    String reasons =
        stage.dropped().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%-8s %5d in %5d out %9s%s",
        stage.name(),
        stage.in(),
        stage.kept(),
        seconds(stage.took()),
        reasons.isEmpty() ? "" : "  dropped: " + reasons);
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0);
  }
}
