package org.testimonia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.copy.CopyFinder;
import org.testimonia.group.GroupState;
import org.testimonia.group.Grouped;
import org.testimonia.group.Grouper;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;

/// Times grouping and the finding of copies on a stream told several times over, each time with
/// later dates: `GroupBench STREAM.jsonl.gz [times]`. Reading the stream is not timed. Says that it
/// is skipped where there is no stream.
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

  /// One line for each time the stream is told: accounts a second of grouping, of finding copies
  /// and of one after the other, and how many of that a second of one processor gives, which other
  /// work on the machine disturbs least; memory in MiB is what both remember, and the stream
  /// itself.
  static void run(List<Account> accounts, int times, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%8s %10s %10s %10s %10s %10s %8s %8s %8s%n",
        "accounts",
        "grouped/s",
        "copies/s",
        "accounts/s",
        "a cpu",
        "changes",
        "copies",
        "state",
        "heap");
    Grouper grouper = new Grouper();
    CopyFinder finder = new CopyFinder();
    GroupState state = grouper.empty();
    for (int time = 0; time < times; time++) {
      List<Account> later = later(accounts, time);
      Duration before = used();
      long start = System.nanoTime();
      int changes = 0;
      for (List<Account> some : parts(later)) {
        Grouped grouped = grouper.add(state, some);
        state = grouped.state();
        changes += grouped.changes().size();
      }
      long grouped = System.nanoTime();
      int copies = 0;
      for (List<Account> some : parts(later)) {
        for (CopyFinder.Prepared one : some.parallelStream().map(finder::prepare).toList()) {
          copies += finder.add(one).copies().size();
        }
      }
      long end = System.nanoTime();
      Duration used = used().minus(before);
      System.gc();
      out.printf(
          Locale.ROOT,
          "%8d %10.0f %10.0f %10.0f %10.0f %10d %8d %8d %8d%n",
          (time + 1) * accounts.size(),
          later.size() / ((grouped - start) / 1e9),
          later.size() / ((end - grouped) / 1e9),
          later.size() / ((end - start) / 1e9),
          later.size() / (Math.max(1, used.toMillis()) / 1e3),
          changes,
          copies,
          state.size(),
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }

  private static Duration used() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// So many at once as a stream hands over.
  private static List<List<Account>> parts(List<Account> accounts) {
    List<List<Account>> parts = new ArrayList<>();
    for (int at = 0; at < accounts.size(); at += AT_ONCE) {
      parts.add(accounts.subList(at, Math.min(accounts.size(), at + AT_ONCE)));
    }
    return parts;
  }

  private static List<Account> later(List<Account> accounts, int time) {
    List<Account> later = new ArrayList<>();
    for (Account account : accounts) {
      Optional<LocalDate> day = account.published().findDay();
      later.add(
          new Account(
              account.id() + "-" + time,
              account.source(),
              new Metadata(
                  Optional.empty(),
                  account.outlet(),
                  account.title(),
                  account.byline(),
                  day.<Published>map(
                          date -> new Published.On(date.plusDays((long) time * DAYS_LATER)))
                      .orElseGet(Published.Unknown::new),
                  account.updated(),
                  account.language()),
              account.text()));
    }
    return later;
  }
}
