package org.testimonia.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-01T08:49:00Z");

  private static Optional<Duration> wait(Map<String, List<String>> headers) {
    return RetryAfter.wait(HttpHeaders.of(headers, (name, value) -> true), NOW);
  }

  private static Optional<Duration> wait(String asked) {
    return wait(Map.of("Retry-After", List.of(asked)));
  }

  @Test
  void secondsAndTimesInAllTheirFormsAreRead() {
    Optional<Duration> expected = Optional.of(Duration.ofSeconds(37));
    assertThat(wait(" 37 ")).isEqualTo(expected);
    assertThat(wait("Sun, 01 Nov 2026 08:49:37 GMT")).isEqualTo(expected);
    assertThat(wait("Sun Nov  1 08:49:37 2026")).isEqualTo(expected);
    assertThat(wait("Sunday, 01-Nov-26 08:49:37 GMT")).isEqualTo(expected);
  }

  @Test
  void aTimeThatIsOverAsksForNothingMoreAndWhatCannotBeReadForNothing() {
    assertThat(wait("Sun, 01 Nov 2026 08:48:59 GMT")).contains(Duration.ZERO);
    for (String other : List.of("", "soon", "-1", "Sun, 01 Nov 2026", "123456789")) {
      assertThat(wait(other)).as(other).isEmpty();
    }
    assertThat(wait(Map.of())).isEmpty();
  }

  @Test
  void theServersOwnClockCounts() {
    assertThat(
            wait(
                Map.of(
                    "Retry-After",
                    List.of("Wed, 04 Nov 2026 08:49:37 GMT"),
                    "Date",
                    List.of("Wed, 04 Nov 2026 08:49:32 GMT"))))
        .contains(Duration.ofSeconds(5));
  }
}
