package org.testimonia.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimonia.text.DataFile;

class DateSpecTest {
  private static final PageReader READER = new PageReader();

  static List<String> cases() {
    return DataFile.lines(DateSpecTest.class, "dates.spec");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDayIsReadWhereThePageTellsIt(String line) {
    String[] parts = line.split(" => ");
    assertThat(day(parts[0], "")).isEqualTo(parts[1]);
  }

  /// What slashes mean, the page's language tells.
  @ParameterizedTest
  @CsvSource({
    "en-GB, 2024-05-04",
    "fr, 2024-05-04",
    "de-AT, 2024-05-04",
    "en-US, 2024-04-05",
    "en, -",
    "x, -"
  })
  void slashesAreReadAsThePlaceWritesThem(String language, String expected) {
    String page = "<h1>Ferry raised</h1><p class='date'>04/05/2024</p>";
    assertThat(day(page, " lang='" + language + "'")).isEqualTo(expected);
  }

  /// Where the language leaves it open, the page's plain dates and the country of its address do.
  @ParameterizedTest
  @CsvSource({
    "'<p>The old ferry sank off the northern quay, as the harbour office says, Ferry sank on 30/04/2024</p>', 2024-05-04",
    "'<p>The old ferry sank off the northern quay, as the harbour office says, Ferry sank on 04/30/2024</p>', 2024-04-05",
    "'<p>The old ferry sank off the northern quay, as the harbour office says, From 04/30/2024, or 30/04/2024</p>', -",
    "'<link rel=canonical href=https://quay.example.ie/ferry>', 2024-05-04",
    "'<link rel=canonical href=https://quay.example.io/ferry>', -"
  })
  void slashesAreReadAsTheRestOfThePageTells(String rest, String expected) {
    String page = rest + "<h1>Ferry raised</h1><p class='date'>04/05/2024</p>";
    assertThat(day(page, " lang='en'")).isEqualTo(expected);
  }

  /// Midnight in Berlin is the evening before in Greenwich.
  @ParameterizedTest
  @CsvSource({
    "de, 2024-05-15T22:00:00Z, 2024-05-16",
    "de, 2024-01-15T23:00:00Z, 2024-01-16",
    "de, 2024-05-15T22:10:00Z, 2024-05-15",
    "en-GB, 2024-05-15T22:00:00Z, 2024-05-15"
  })
  void midnightIsThatOfThePlace(String language, String given, String expected) {
    String page = "<meta property='article:published_time' content='" + given + "'><h1>Ferry</h1>";
    assertThat(day(page, " lang='" + language + "'")).isEqualTo(expected);
  }

  private static String day(String page, String attribute) {
    return READER
        .read("<html" + attribute + ">" + page + "</html>")
        .published()
        .findDay()
        .map(LocalDate::toString)
        .orElse("-");
  }
}
