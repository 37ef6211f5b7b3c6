package org.testimonia.app;

import picocli.CommandLine.Option;

/// Whether a command tells programs, not people, how it goes.
final class ForPrograms {
  @Option(
      names = "--json",
      description =
          "For programs: on standard error how it goes, a JSON object a line; results as JSON lines.")
  private boolean json;

  boolean json() {
    return json;
  }
}
