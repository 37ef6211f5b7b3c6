package org.testimonia.app;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/// Lengths of time as people type them: `500ms`, `30s`, `10m`, `2h`, `2d`, `1w`.
final class Durations {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h|d|w)");

  private Durations() {}

  static Duration parse(String typed) {
    Matcher matcher = LENGTH.matcher(typed.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + typed + "' is no length of time: 500ms, 30s, 10m, 2h, 2d, 1w");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }
}
