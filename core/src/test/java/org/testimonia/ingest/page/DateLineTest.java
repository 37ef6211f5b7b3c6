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
        "POSTED ON 2024-03-03 | 10:12 GMT",
        "HALM, March 3, 2024 - The coast guard of Orm freed a ferry on Sunday that had run aground off the harbour of"
            + " Halm on Saturday night, it said.",
        "HALM, Orm, 3 March 2024 (Coastwire) – A ferry ran aground."
      })
  void aLineThatStatesTheDay(String line) {
    assertThat(of(line)).isEqualTo(new Published.On(LocalDate.of(2024, 3, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry had run aground on 3 March 2024 as well.",
        "Updated 3 March 2024",
        "HALM, which on 3 March 2024 - a Sunday - saw a ferry run aground, has no harbour master.",
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
