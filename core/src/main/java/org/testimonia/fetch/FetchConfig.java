package org.testimonia.fetch;

import java.time.Duration;
import java.util.Locale;

/// How to behave on the web.
///
/// @param agent the name given to servers; its part before the first `/` is that of robots.txt
/// @param allowPrivate whether private networks and this machine may be asked; link-local addresses
///   and those where clouds keep a machine's secrets never are
/// @param obey whether robots.txt and reservations of text and data mining are obeyed
/// @param delay between two requests to one host; robots.txt may ask for a longer one
/// @param longestDelay a host that asks for a longer one is left alone
/// @param patience for a connection and the start of an answer
/// @param limit for one whole answer
/// @param maxBytes of an answer, before and after unpacking, 1 or more
/// @param tries how often a request is made that fails for a reason that may pass, 1 or more
/// @param firstWait before the second try; each further one waits four times as long
public record FetchConfig(
    String agent,
    boolean allowPrivate,
    boolean obey,
    Duration delay,
    Duration longestDelay,
    Duration patience,
    Duration limit,
    int maxBytes,
    int tries,
    Duration firstWait) {
  public FetchConfig {
    if (agent.isBlank() || agent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("an agent's name is of printable ASCII characters");
    }
    if (maxBytes < 1 || tries < 1 || delay.isNegative()) {
      throw new IllegalArgumentException("settings out of range");
    }
  }

  /// The settings nothing was said about.
  public static FetchConfig defaults() {
    return new FetchConfig(
        "Testimonia/0.1",
        false,
        true,
        Duration.ofSeconds(1),
        Duration.ofMinutes(2),
        Duration.ofSeconds(20),
        Duration.ofMinutes(1),
        20 * 1024 * 1024,
        3,
        Duration.ofSeconds(1));
  }

  /// The name that robots.txt knows the program by.
  String robotName() {
    return agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
