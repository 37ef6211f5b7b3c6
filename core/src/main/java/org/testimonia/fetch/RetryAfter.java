package org.testimonia.fetch;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How long a server asks to wait (`Retry-After`, RFC 9110, section 10.2.3): seconds, or a time in
/// one of the three forms that times have in HTTP.
final class RetryAfter {
  /// RFC 9110, section 5.6.7, the usual form first.
  private static final List<DateTimeFormatter> TIMES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
              .withZone(ZoneOffset.UTC));

  private RetryAfter() {}

  /// How long from now; zero for a time that is over, empty when nothing readable is asked.
  ///
  /// @param now by our clock; where the server states its own time, that counts
  static Optional<Duration> wait(HttpHeaders headers, Instant now) {
    String asked = headers.firstValue("retry-after").orElse("").strip();
    if (asked.matches("\\d{1,8}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
    }
    Instant from = headers.firstValue("date").flatMap(RetryAfter::time).orElse(now);
    return time(asked)
        .map(until -> Duration.between(from, until))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Optional<Instant> time(String given) {
    for (DateTimeFormatter form : TIMES) {
      try {
        return Optional.of(Instant.from(form.parse(given.strip())));
      } catch (DateTimeException e) {
        // Another form, or none: then there is nothing to go by.
      }
    }
    return Optional.empty();
  }
}
