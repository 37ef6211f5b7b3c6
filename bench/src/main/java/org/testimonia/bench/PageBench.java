package org.testimonia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.testimonia.ingest.Ingester;
import org.testimonia.model.Capture;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

/// Times the way from a page's file to its article beside what parsing the file with jsoup alone
/// takes, both on one thread, in processor time: `PageBench FOLDER [rounds]`, over the files
/// `*.html` of FOLDER, however deep. Says that it is skipped where there is no folder.
public final class PageBench {
  private static final long MAX_BYTES = 20L << 20;

  private PageBench() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    if (!Files.isDirectory(folder)) {
      System.out.println("pages: skipped, there is no " + folder);
      return;
    }
    run(pages(folder), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4, System.out);
  }

  /// The pages of a folder, in order.
  static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  /// One line for each round over all pages; in the first the machine warms up.
  static void run(List<Path> pages, int rounds, PrintStream out) throws IOException {
    out.printf(
        Locale.ROOT,
        "%8s %8s %12s %14s %8s   pages a second of processor time on one thread, and the times as a ratio%n",
        "pages",
        "articles",
        "jsoup/s",
        "extraction/s",
        "ratio");
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double parsing = parse(pages);
      double start = seconds();
      long articles = extract(pages);
      double extraction = seconds() - start;
      ratios.add(extraction / parsing);
      out.printf(
          Locale.ROOT,
          "%8d %8d %12.1f %14.1f %8.2f%n",
          pages.size(),
          articles,
          pages.size() / parsing,
          pages.size() / extraction,
          ratios.getLast());
    }
    out.printf(
        Locale.ROOT, "median ratio %.2f%n", ratios.stream().sorted().toList().get(rounds / 2));
  }

  /// @return seconds
  private static double parse(List<Path> pages) throws IOException {
    double start = seconds();
    int elements = 0;
    for (Path page : pages) {
      try (InputStream in = Files.newInputStream(page)) {
        elements += Jsoup.parse(in, null, "").childNodeSize();
      }
    }
    if (elements < pages.size()) {
      throw new IllegalStateException("a page was parsed to nothing");
    }
    return seconds() - start;
  }

  /// Processor time of this thread, which other work on the machine does not lengthen.
  private static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  /// @return how many pages gave an article
  private static long extract(List<Path> pages) {
    Ingester ingester = new Ingester(MAX_BYTES, InputStream.nullInputStream());
    List<SourceRef> sources = pages.stream().map(page -> new SourceRef(page.toString())).toList();
    List<Outcome<Capture>> outcomes = ingester.capture(sources);
    return outcomes.stream().filter(Outcome.Kept.class::isInstance).count();
  }
}
