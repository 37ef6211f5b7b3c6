package org.testimonia.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-05-16T05:30:00+02:00       | At[instant=2024-05-16T03:30:00Z, offset=+02:00]
          2024-05-16T05:30:00Z            | At[instant=2024-05-16T05:30:00Z, offset=Z]
          2024-05-16T05:30:00.123+0200    | At[instant=2024-05-16T03:30:00.123Z, offset=+02:00]
          2024-05-16 05:30:00 UTC         | At[instant=2024-05-16T05:30:00Z, offset=Z]
          2024-05-16 05:30:00+00:00       | At[instant=2024-05-16T05:30:00Z, offset=Z]
          Thu, 16 May 2024 05:30:00 +0200 | At[instant=2024-05-16T03:30:00Z, offset=+02:00]
          2024-05-16T05:30:00             | On[day=2024-05-16]
          2024-05-16 05:30                | On[day=2024-05-16]
          2024-05-16                      | On[day=2024-05-16]
          20240516103000                  | On[day=2024-05-16]
          1715853600                      | At[instant=2024-05-16T10:00:00Z, offset=Z]
          1715853600123                   | At[instant=2024-05-16T10:00:00Z, offset=Z]
          20240516                        | On[day=2024-05-16]
          2024-02-30                      | Unknown[]
          16/05/2024                      | Unknown[]
          yesterday                       | Unknown[]
          5 minutes ago                   | Unknown[]
          """)
  void machinesTimesAreReadAndNothingElse(String given, String expected) {
    assertThat(PublicationTime.parse(given)).hasToString(expected);
  }
}
