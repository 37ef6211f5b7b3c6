package org.testimonia.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimonia.model.Published;

class DateLineTest {
  private static Published of(String line) {
    return new DateLine()
        .of("Ferry runs aground off Halm\n\n" + line + "\n\nThe ferry ran aground.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 March 2024",
        "By Ana Liss, The Courier, 3 March 2024",
        "Published: March 3, 2024 at 10:12 am",
        "Sunday, March 3, 2024",
        "POSTED ON 2024-03-03 | 10:12 GMT"
      })
  void aLineThatStatesTheDay(String line) {
    assertThat(of(line)).isEqualTo(new Published.On(LocalDate.of(2024, 3, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry had run aground on 3 March 2024 as well.",
        "Updated 3 March 2024",
        "What the harbour board promised on 3 March 2024",
        "03/04/2024",
        "By Ana Liss"
      })
  void noLineThatStatesTheDay(String line) {
    assertThat(of(line)).isEqualTo(new Published.Unknown());
  }

  @Test
  void aDayFarDownIsNone() {
    assertThat(new DateLine().of("The ferry ran aground.\n".repeat(20) + "3 March 2024"))
        .isEqualTo(new Published.Unknown());
  }
}
