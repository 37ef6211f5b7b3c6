package org.testimonia.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.testimonia.library.Library;
import org.testimonia.model.SourceRef;
import org.testimonia.store.StoryEntry;
import org.testimonia.text.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `testimonia watch`: feeds into the library, again and again.
@Command(
    name = "watch",
    description =
        "Takes feeds in again and again until it is stopped, and prints a line for each story that "
            + "changed.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class WatchCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Feeds and lists of feeds, addresses or files (default: the feeds of the library).")
  private List<String> sources = List.of();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "From the start of one round to that of the next: 30s, 10m, 2h (default: 10m).")
  private Duration every = Duration.ofMinutes(10);

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Stop after so many rounds (default: go on until stopped).")
  private Optional<Integer> rounds = Optional.empty();

  @Mixin private ForPrograms programs = new ForPrograms();
  @Mixin private LibraryPlace place = new LibraryPlace();
  @Mixin private WebSettings web = new WebSettings();

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (rounds.isPresent() && rounds.get() < 1 || !every.isPositive()) {
      throw new Failure(ExitCode.USAGE, "--rounds and --every take 1 or more");
    }
    try (Library library = place.open(!sources.isEmpty(), web.config(), console.in())) {
      for (int round = 1; ; round++) {
        Instant next = Instant.now().plus(every);
        round(library);
        if (rounds.isPresent() && round >= rounds.get()) {
          return ExitCode.OK.code();
        }
        if (!programs.json()) {
          console.say("next round at " + TIME.format(next.atZone(ZoneId.systemDefault())));
        }
        Duration left = Duration.between(Instant.now(), next);
        if (left.isPositive()) {
          Thread.sleep(left);
        }
      }
    }
  }

  private void round(Library library) {
    TakeReport report = new TakeReport(console, "watch", programs.json());
    List<SourceRef> refs =
        sources.isEmpty()
            ? library.feeds().stream().map(feed -> new SourceRef(feed.address())).toList()
            : SourceNames.refs(spec, sources);
    if (refs.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "the library knows no feed yet: name some, as SOURCE...");
    }
    String series = Sha256.of(String.join("\n", sources));
    report.untold(library.beginRound(series));
    try {
      library.take(refs, report);
    } finally {
      report.end();
    }
    Output.toStream(
        console.out(),
        out -> {
          for (String id : report.stories()) {
            Optional<StoryEntry> story =
                library.findStories(id).stream().filter(one -> one.id().equals(id)).findFirst();
            String change = report.isNew(id) ? "new" : "changed";
            if (story.isPresent() && programs.json()) {
              StoryLines.printJson(story.get(), Optional.of(change), out);
            } else if (story.isPresent()) {
              StoryLines.printText(
                  story.get(), String.format("%-7s", change), ZoneId.systemDefault(), out);
            }
          }
        });
    library.endRound(series);
  }
}
