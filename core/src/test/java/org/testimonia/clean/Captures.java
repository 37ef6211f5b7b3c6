package org.testimonia.clean;

import java.util.Optional;
import org.testimonia.Given;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;

/// Captures made for tests.
final class Captures {
  private Captures() {}

  /// An account whose lines are its blocks.
  static Capture ofText(String text) {
    return of("test.txt", Optional.empty(), Optional.empty(), Optional.empty(), text);
  }

  static Capture of(
      String source,
      Optional<String> outlet,
      Optional<String> title,
      Optional<String> byline,
      String text) {
    return Given.capture(
        Account.of(
            new SourceRef(source),
            outlet,
            title,
            byline,
            new Published.Unknown(),
            Optional.empty(),
            text));
  }
}
