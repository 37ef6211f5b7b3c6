package org.testimonia.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.testimonia.library.Library;
import org.testimonia.store.StoryEntry;
import org.testimonia.store.StoryQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `testimonia stories`: what the library holds.
@Command(
    name = "stories",
    description = "Lists the stories of the library, the one told of last first.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class StoriesCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Only those told of within this time: 12h, 2d, 1w.")
  private Optional<Duration> since = Optional.empty();

  @Option(
      names = "--query",
      paramLabel = "WORDS",
      description =
          "Only those with an account that has all these words; \"words in quotation marks\" stand "
              + "together.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Mixin private Listing listing = new Listing();

  @Mixin private LibraryPlace place = new LibraryPlace();

  StoriesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new Failure(ExitCode.USAGE, "--limit takes 1 or more");
    }
    try (Library library = place.open()) {
      Optional<Instant> from = since.map(length -> Instant.now().minus(length));
      List<StoryEntry> stories = library.stories(new StoryQuery(from, query, limit));
      listing.print(
          console,
          stories,
          (story, out) -> StoryLines.printJson(story, Optional.empty(), out),
          (story, out) -> StoryLines.printText(story, "", ZoneId.systemDefault(), out));
      if (stories.isEmpty()) {
        console.say("no story" + (since.isPresent() || query.isPresent() ? " like that" : ""));
      } else if (stories.size() == limit) {
        console.say(limit + " stories; --limit shows more");
      }
    }
    return ExitCode.OK.code();
  }
}
