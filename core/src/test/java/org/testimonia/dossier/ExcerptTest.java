package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimonia.text.Span;

class ExcerptTest {
  @Test
  void keepsWhatFitsWhole() {
    assertThat(Excerpt.of("Short  and\nplain.", 40).quoted()).isEqualTo("“Short and plain.”");
  }

  @Test
  void cutsAtAClauseAndMarksItOutsideTheQuotationMarks() {
    String passage =
        "The bridge was shut at noon, the mayor said, because of strong wind over the bay";
    assertThat(Excerpt.of(passage, 50).quoted())
        .isEqualTo("“The bridge was shut at noon, the mayor said” …");
    assertThat(Excerpt.of(passage, 30).quoted()).isEqualTo("“The bridge was shut at noon” …");
  }

  @Test
  void showsTheWordsThatMatter() {
    String passage =
        "The bridge was shut at noon, the mayor said, because a gust of 140 kilometres an hour was "
            + "measured on its northern tower";
    Excerpt excerpt = Excerpt.around(passage, focus(passage, "140 kilometres"), 60);
    assertThat(excerpt.text()).contains("140 kilometres");
    assertThat(excerpt.quoted()).startsWith("… “").endsWith("” …");
  }

  @Test
  void isAlwaysAStretchOfThePassageThatFits() {
    Random random = new Random(11);
    String[] words = {
      "a", "storm,", "of", "the–", "sea.", "🚢🚢", "漢字", "“so”", "long-winded; ", "é"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder passage = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(40); i++) {
        passage
            .append(words[random.nextInt(words.length)])
            .append(random.nextInt(9) > 0 ? " " : "");
      }
      String line = Clean.line(passage.toString());
      int room = 20 + random.nextInt(80);
      Span focus = focus(passage.toString(), words[random.nextInt(words.length)]);
      Excerpt excerpt = Excerpt.around(passage.toString(), focus, room);
      assertThat(line).contains(excerpt.text());
      assertThat(excerpt.text().length()).isLessThanOrEqualTo(room);
      assertThat(excerpt.text()).isNotEmpty().isEqualTo(excerpt.text().strip());
      assertThat(excerpt.cutBefore() || line.startsWith(excerpt.text())).isTrue();
      assertThat(excerpt.cutAfter() || line.endsWith(excerpt.text())).isTrue();
      assertThat(Clean.line(excerpt.text())).doesNotContain("\uFFFD");
    }
  }

  private static Span focus(String passage, String words) {
    int at = Math.max(0, passage.lastIndexOf(words));
    return new Span(at, Math.min(passage.length(), at + words.length()));
  }
}
