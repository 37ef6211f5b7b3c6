package org.testimonia.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.testimonia.PipelineConfig;
import org.testimonia.fetch.FetchConfig;
import org.testimonia.library.Library;
import org.testimonia.library.LibraryConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `testimonia import`: what `export` wrote, into a library.
@Command(
    name = "import",
    description =
        "Takes what export wrote into the library, accounts or feeds; what is there already stays "
            + "once.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      description = "What export wrote, JSON lines or OPML; - for standard input.")
  private String file = "-";

  @Mixin private ForPrograms programs = new ForPrograms();

  @Mixin private LibraryPlace place = new LibraryPlace();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LibraryConfig config =
        new LibraryConfig(PipelineConfig.defaults().maxSourceBytes(), FetchConfig.defaults());
    TakeReport report = new TakeReport(console, "import", programs.json());
    long feeds;
    try (InputStream in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file));
        Library library = place.open(true, config, console.in())) {
      feeds = library.restore(in, report);
    } catch (NoSuchFileException e) {
      throw new Failure(ExitCode.NO_ACCOUNT, file + ": no such file");
    } catch (IOException e) {
      throw new Failure(ExitCode.NO_ACCOUNT, file + ": cannot be read: " + e.getMessage());
    }
    report.end();
    if (feeds > 0 && !programs.json()) {
      console.say(Counts.of(feeds, "feed is", "feeds are") + " watched");
    }
    if (!report.hasAccounts() && feeds == 0 && report.hasDropped()) {
      throw new Failure(ExitCode.NO_ACCOUNT, file + ": not what export writes");
    }
    return ExitCode.OK.code();
  }
}
