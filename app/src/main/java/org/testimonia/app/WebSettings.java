package org.testimonia.app;

import java.time.Duration;
import org.testimonia.fetch.FetchConfig;
import org.testimonia.library.LibraryConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How to behave on the web, as a user may set it.
final class WebSettings {
  private static final FetchConfig DEFAULTS = FetchConfig.defaults();

  @Mixin private SourceLimit sourceLimit = new SourceLimit();

  @Option(
      names = "--user-agent",
      paramLabel = "NAME",
      description = "The name given to servers (default: ${DEFAULT-VALUE}).")
  private String agent = DEFAULTS.agent();

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      description =
          "Between two requests to one host; its robots.txt may ask for more (default: 1s).")
  private Duration delay = DEFAULTS.delay();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "For one whole answer (default: 1m).")
  private Duration limit = DEFAULTS.limit();

  @Option(
      names = "--allow-private",
      description =
          "Let addresses of this machine and of private networks in; link-local ones stay out.")
  private boolean allowPrivate;

  @Option(
      names = "--no-robots",
      description =
          "Obey neither robots.txt nor reservations of text and data mining: for servers of your "
              + "own.")
  private boolean noRobots;

  LibraryConfig config() {
    long maxSourceBytes = sourceLimit.bytes();
    try {
      FetchConfig fetch =
          new FetchConfig(
              agent,
              allowPrivate,
              !noRobots,
              delay,
              DEFAULTS.longestDelay(),
              limit.compareTo(DEFAULTS.patience()) < 0 ? limit : DEFAULTS.patience(),
              limit,
              (int) Math.min(maxSourceBytes, DEFAULTS.maxBytes()),
              DEFAULTS.tries(),
              DEFAULTS.firstWait());
      return new LibraryConfig(maxSourceBytes, fetch);
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.USAGE, "--user-agent takes a name of printable ASCII characters");
    }
  }
}
