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

  private static String day(String page, String attribute) {
    return READER
        .read("<html" + attribute + ">" + page + "</html>")
        .published()
        .findDay()
        .map(LocalDate::toString)
        .orElse("-");
  }
}
