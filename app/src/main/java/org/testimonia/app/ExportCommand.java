package org.testimonia.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.testimonia.ingest.feed.Feed;
import org.testimonia.ingest.feed.Opml;
import org.testimonia.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `testimonia export`: the whole library, or its feeds, to a file.
@Command(
    name = "export",
    description =
        "Writes the whole library to a file of JSON lines, or its feeds to one that ends in .opml.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "Where to; - for standard output.")
  private String file = "-";

  @Mixin private LibraryPlace place = new LibraryPlace();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean feeds = file.toLowerCase(Locale.ROOT).endsWith(".opml");
    try (Library library = place.open()) {
      List<Feed.Link> links =
          library.feeds().stream()
              .map(feed -> new Feed.Link(URI.create(feed.address()), feed.title()))
              .toList();
      long[] written = {links.size()};
      Output.Content content =
          out -> {
            if (feeds) {
              Opml.print(links, out);
            } else {
              written[0] = library.export(out);
            }
          };
      if (file.equals("-")) {
        Output.toStream(console.out(), content);
      } else {
        Output.check(Path.of(file), false);
        Output.toFile(Path.of(file), content);
      }
      String what =
          feeds
              ? Counts.of(written[0], "feed", "feeds")
              : Counts.of(written[0], "version of an account", "versions of accounts");
      console.say(what + " written");
    }
    return ExitCode.OK.code();
  }
}
