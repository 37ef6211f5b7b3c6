package org.testimonia.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import org.testimonia.read.tagging.Tagger;

/// Times the reader: how long its model takes to load, how many accounts a second are read end to
/// end, from file to [Reading], and how much memory the process took: `ReadBench FOLDER [rounds]`,
/// where FOLDER holds a folder of accounts for each story. The first load finds the system's
/// libraries, too, as that of each run does. Says that it is skipped where there is no folder.
public final class ReadBench {
  private static final int LOADS = 5;

  private ReadBench() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    if (!Files.isDirectory(folder)) {
      System.out.println("reading: skipped, there is no " + folder);
      return;
    }
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    loads(System.out);
    run(sources(folder), rounds, System.out);
  }

  /// The accounts of the stories of `folder`, in order: what is JSON and holds no judgement.
  static List<SourceRef> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith("gold.json"))
          .sorted()
          .map(file -> new SourceRef(file.toString()))
          .toList();
    }
  }

  /// One line: the first time the model loads in this process, and the median of the others.
  static void loads(PrintStream out) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < LOADS; i++) {
      long start = System.nanoTime();
      String model = new Tagger(Optional.empty()).model();
      seconds.add((System.nanoTime() - start) / 1e9);
      if (i == 0) {
        out.printf(Locale.ROOT, "model %s loaded in %.2f s", model, seconds.removeFirst());
      }
    }
    out.printf(Locale.ROOT, ", again in %.2f s%n", median(seconds));
  }

  /// One line for each round over all accounts; the first is read while the machine warms up.
  static void run(List<SourceRef> sources, int rounds, PrintStream out) throws IOException {
    PipelineConfig config = PipelineConfig.defaults();
    Pipeline pipeline = new Pipeline(config, Clock.systemUTC());
    out.printf(
        Locale.ROOT,
        "%8s %8s %8s %10s %10s   on %d threads; peak memory in MiB%n",
        "accounts",
        "words",
        "seconds",
        "accounts/s",
        "peak",
        config.threads());
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      List<Reading> readings = pipeline.analyze(sources, new RunReport());
      double seconds = (System.nanoTime() - start) / 1e9;
      rates.add(readings.size() / seconds);
      out.printf(
          Locale.ROOT,
          "%8d %8d %8.2f %10.2f %10s%n",
          readings.size(),
          readings.stream().mapToLong(ReadBench::words).sum(),
          seconds,
          rates.getLast(),
          Bench.peak().map(kib -> Long.toString(kib / 1024)).orElse("-"));
    }
    out.printf(Locale.ROOT, "median %.2f accounts/s%n", median(rates));
  }

  private static long words(Reading reading) {
    return reading.account().text().split("\\s+").length;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
