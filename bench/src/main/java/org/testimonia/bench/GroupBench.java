package org.testimonia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.group.GroupState;
import org.testimonia.group.Grouped;
import org.testimonia.group.Grouper;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;

/// Times grouping alone on a stream told several times over, each time with later dates:
/// `GroupBench STREAM.jsonl.gz [times]`. Says that it is skipped where there is no stream.
public final class GroupBench {
  private static final int AT_ONCE = 64;
  private static final int DAYS_LATER = 4_000;

  private GroupBench() {}

  public static void main(String[] arguments) throws IOException {
    Path stream = Path.of(arguments[0]);
    if (!Files.isReadable(stream)) {
      System.out.println("grouping: skipped, there is no " + stream);
      return;
    }
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    run(accounts(stream), times, System.out);
  }

  /// The accounts of a file of JSON lines, compressed.
  static List<Account> accounts(Path stream) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(stream))) {
      return new Pipeline(PipelineConfig.defaults(), Clock.systemUTC(), in)
          .extract(List.of(new SourceRef("-")), new RunReport()).stream()
              .map(Capture::account)
              .toList();
    }
  }

  /// One line for each time the stream is told; memory is what the state and the stream hold.
  static void run(List<Account> accounts, int times, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%8s %10s %10s %10s %8s%n",
        "accounts",
        "accounts/s",
        "changes",
        "state",
        "heap");
    Grouper grouper = new Grouper();
    GroupState state = grouper.empty();
    for (int time = 0; time < times; time++) {
      List<Account> later = later(accounts, time);
      long start = System.nanoTime();
      int changes = 0;
      for (int at = 0; at < later.size(); at += AT_ONCE) {
        Grouped grouped =
            grouper.add(state, later.subList(at, Math.min(later.size(), at + AT_ONCE)));
        state = grouped.state();
        changes += grouped.changes().size();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.gc();
      long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      out.printf(
          Locale.ROOT,
          "%8d %10.0f %10d %10d %8d%n",
          (time + 1) * accounts.size(),
          later.size() / seconds,
          changes,
          state.size(),
          held >> 20);
    }
  }

  private static List<Account> later(List<Account> accounts, int time) {
    List<Account> later = new ArrayList<>();
    for (Account account : accounts) {
      Optional<LocalDate> day = account.published().findDay();
      later.add(
          new Account(
              account.id() + "-" + time,
              account.source(),
              Optional.empty(),
              account.outlet(),
              account.title(),
              account.byline(),
              day.<Published>map(date -> new Published.On(date.plusDays((long) time * DAYS_LATER)))
                  .orElseGet(Published.Unknown::new),
              account.updated(),
              account.language(),
              account.text()));
    }
    return later;
  }
}
