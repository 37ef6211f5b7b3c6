package org.testimonia.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.testimonia.model.DropReason;

class FrontPageTest {
  private static final String BRIEF =
      "<article><h1>Ferry stays in port</h1><p>The ferry Halvard stayed in port on Monday, since a"
          + " rope had caught in its screw, and 212 people went by bus to Tamm instead. It sails"
          + " again on Tuesday at seven, said the harbour master, Ilse Brandvik.</p></article>";

  private static String teasers(int count, String form) {
    return IntStream.range(0, count)
        .mapToObj(i -> form.replace("#", String.valueOf(i)))
        .collect(Collectors.joining());
  }

  private static final String PLAIN =
      "<article><h2><a href='/#.html'>Orchard # of Velling freezes</a></h2><p>Growers around"
          + " Velling lost their blossom in one night, and # of them ask the state for aid.</p>"
          + "</article>";

  private static boolean isFront(String body) {
    return new PageReader()
        .read("<html><body><main>" + body + "</main></body></html>")
        .wall()
        .equals(Optional.of(DropReason.NO_ARTICLE));
  }

  @Test
  void manyHeadlinesThatLeadAwayAreAFrontPage() {
    assertThat(isFront(teasers(20, PLAIN))).isTrue();
    assertThat(isFront("<h1>Quay News</h1>" + teasers(6, PLAIN))).isTrue();
    assertThat(
            isFront(
                "<ul>"
                    + teasers(9, "<li><a href='/#'><h3>Mill # burns</h3><p>At night.</p></a></li>")
                    + "</ul>"))
        .isTrue();
  }

  @Test
  void anArticleIsNoneHoweverSmallAndWhateverItLeadsTo() {
    assertThat(isFront(BRIEF)).isFalse();
    assertThat(isFront(BRIEF + teasers(20, PLAIN))).isFalse();
    assertThat(isFront(teasers(5, PLAIN))).isFalse();
    assertThat(isFront(teasers(20, PLAIN).replace("href='/", "href='#"))).isFalse();
    assertThat(isFront(teasers(20, PLAIN.replaceAll("</?a[^>]*>", "")))).isFalse();
    String digest = "<meta property='og:type' content='article'>" + teasers(9, PLAIN);
    assertThat(isFront(digest)).isFalse();
  }
}
