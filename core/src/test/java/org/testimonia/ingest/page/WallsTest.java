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

class WallsTest {
  private final Walls walls = new Walls();

  static List<String> cases() {
    return DataFile.lines(Walls.class, "walls.spec");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pagesAreTakenForWhatTheyAre(String line) {
    String[] parts = line.split(" => ");
    Optional<DropReason> expected =
        switch (parts[1]) {
          case "login" -> Optional.of(DropReason.LOGIN_WALL);
          case "consent" -> Optional.of(DropReason.COOKIE_WALL);
          default -> Optional.empty();
        };
    assertThat(walls.find(parts[0])).isEqualTo(expected);
  }

  @Test
  void anArticleIsNoWallWhateverStandsBesideIt() {
    String wall = "<p>Subscribe to continue reading</p>";
    String article = "<article><p>" + "The crane fell on the pier. ".repeat(6) + "</p></article>";
    PageReader reader = new PageReader();
    assertThat(reader.read(article + wall).wall()).contains(DropReason.LOGIN_WALL);
    assertThat(reader.read(article.repeat(6) + wall).wall()).isEmpty();
    assertThat(reader.read(article + "<footer>" + wall + "</footer>").wall()).isEmpty();
  }

  @Test
  void anArticleThatSaysItIsNotFreeIsBehindAWall() {
    String page =
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\","
            + " \"isAccessibleForFree\": \"False\"}</script><p>A crane fell.";
    assertThat(walls.find(Jsoup.parse(page))).contains(DropReason.LOGIN_WALL);
    assertThat(walls.find(Jsoup.parse(page.replace("False", "True")))).isEmpty();
  }
}
