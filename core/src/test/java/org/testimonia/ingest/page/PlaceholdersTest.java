package org.testimonia.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimonia.model.DropReason;
import org.testimonia.text.DataFile;

class PlaceholdersTest {
  private final Placeholders placeholders = new Placeholders();

  static List<String> cases() {
    return DataFile.lines(Placeholders.class, "placeholders.spec");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pagesAreTakenForWhatTheyAre(String line) {
    String[] parts = line.split(" => ");
    Optional<DropReason> expected =
        switch (parts[1]) {
          case "robot" -> Optional.of(DropReason.ROBOT_CHECK);
          case "missing" -> Optional.of(DropReason.NO_ARTICLE);
          default -> Optional.empty();
        };
    assertThat(placeholders.find(Jsoup.parse(parts[0]))).isEqualTo(expected);
  }

  @Test
  void aPageReaderTellsThem() {
    PageReader reader = new PageReader();
    String check = "<title>Are you a robot?</title><p>Show that you are not a robot.";
    assertThat(reader.read(check).wall()).contains(DropReason.ROBOT_CHECK);
    String article = check + "<article><p>" + "The crane fell on the pier. ".repeat(30);
    assertThat(reader.read(article).wall()).isEmpty();
  }
}
