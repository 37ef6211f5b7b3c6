package org.testimonia.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;

/// Times the pipeline on growing stories: `Bench EXAMPLES [accounts]...`, where EXAMPLES holds
/// stories with their `accounts`. Figures are seconds of wall time of one run each; machines are
/// noisy, so look at how the columns grow rather than at one of them.
public final class Bench {
  private static final int WORDS = 500;
  private static final List<Integer> SIZES = List.of(5, 10, 25, 50, 100, 200);

  private final Path folder;
  private final Mixture mixture;
  private final PrintStream out;

  /// @param folder where the accounts are written, one file each
  /// @param out where the table goes
  Bench(Path folder, Mixture mixture, PrintStream out) {
    this.folder = folder;
    this.mixture = mixture;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      sizes.add(Integer.valueOf(arguments[i]));
    }
    Path folder = Files.createTempDirectory("testimonia-bench");
    try {
      Mixture mixture = new Mixture(texts(Path.of(arguments[0])), WORDS);
      new Bench(folder, mixture, System.out).run(sizes.isEmpty() ? SIZES : sizes);
    } finally {
      clear(folder);
    }
  }

  /// The texts of the accounts of all examples, as the product reads them.
  static List<String> texts(Path examples) throws IOException {
    List<SourceRef> sources = new ArrayList<>();
    try (Stream<Path> stories = Files.list(examples)) {
      stories.sorted().forEach(story -> sources.add(source(story.resolve("accounts"))));
    }
    return pipeline().analyze(sources, new RunReport()).stream()
        .map(Reading::account)
        .map(account -> account.text())
        .toList();
  }

  /// One line of the table for each number of accounts.
  void run(List<Integer> sizes) throws IOException {
    out.printf(Locale.ROOT, "accounts of %d words, seconds; peak memory in MiB%n", mixture.words());
    out.printf(
        Locale.ROOT,
        "%8s %8s %8s %14s %8s %8s %8s%n",
        "accounts",
        "read",
        "compare",
        "compare/account",
        "dossier",
        "claims",
        "peak");
    for (int size : sizes) {
      List<SourceRef> sources = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        Path file = folder.resolve(String.format(Locale.ROOT, "%04d.txt", i));
        Files.writeString(file, mixture.account(i));
        sources.add(source(file));
      }
      RunReport report = new RunReport();
      int claims = pipeline().compare(sources, report).claims().size();
      double compare = seconds(report, "compare");
      out.printf(
          Locale.ROOT,
          "%8d %8.2f %8.2f %15.4f %8.2f %8d %8s%n",
          size,
          seconds(report, "read"),
          compare,
          compare / size,
          seconds(report, "dossier"),
          claims,
          peak().map(kib -> Long.toString(kib / 1024)).orElse("-"));
    }
  }

  private static Pipeline pipeline() {
    return new Pipeline(PipelineConfig.defaults(), Clock.systemUTC());
  }

  private static SourceRef source(Path path) {
    return new SourceRef(path.toString());
  }

  private static double seconds(RunReport report, String stage) {
    return report.stages().stream()
            .filter(one -> one.name().equals(stage))
            .map(RunReport.Stage::took)
            .reduce(Duration.ZERO, Duration::plus)
            .toMillis()
        / 1000.0;
  }

  /// The most memory the process has held so far, in KiB; empty where the system does not say.
  static Optional<Long> peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
          .findFirst();
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
