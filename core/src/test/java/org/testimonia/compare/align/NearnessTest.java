package org.testimonia.compare.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimonia.compare.embed.Embedder;
import org.testimonia.compare.embed.Encoding;
import org.testimonia.compare.embed.Vector;
import org.testimonia.text.Span;

class NearnessTest {
  private static final List<String> TEXTS =
      List.of(
          "The mayor resigned after the bridge fell",
          "The bridge collapsed so the mayor quit",
          "A violinist won first prize",
          "Snow");
  private static final List<Encoding> ENCODINGS = Encoding.centred(Embedder.shared().encode(TEXTS));

  /// All words count, alike.
  private static Nearness nearness(int text, Span own) {
    List<String> stems = new ArrayList<>();
    List<Vector> vectors = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    int at = 0;
    for (String word : TEXTS.get(text).split(" ", -1)) {
      stems.add(word);
      vectors.add(ENCODINGS.get(text).pooled(new Span(at, at + word.length())));
      weights.add(1.0);
      at += word.length() + 1;
    }
    return new Nearness(new Senses(stems, vectors, own), weights);
  }

  @Test
  void wordsOfOneMatterLieNear() {
    Span seven = new Span(0, 7);
    double[] alike = nearness(0, seven).to(nearness(1, seven));
    double[] apart = nearness(0, seven).to(nearness(2, new Span(0, 5)));
    for (int i = 0; i < Nearness.NAMES.size(); i++) {
      assertThat(alike[i]).as(Nearness.NAMES.get(i)).isGreaterThan(apart[i] + 0.1);
    }
  }

  @Test
  void whicheverComesFirst() {
    Span three = new Span(2, 5);
    assertThat(nearness(0, three).to(nearness(1, new Span(0, 3))))
        .isEqualTo(nearness(1, new Span(0, 3)).to(nearness(0, three)));
  }

  @Test
  void aSentenceIsNoFartherThanItsClause() {
    double[] signs = nearness(0, new Span(0, 3)).to(nearness(1, new Span(4, 7)));
    assertThat(signs[2]).isGreaterThanOrEqualTo(signs[0]);
    assertThat(signs[3]).isGreaterThanOrEqualTo(signs[1]);
  }

  @Test
  void noWordsAreNearNothing() {
    assertThat(nearness(0, new Span(0, 3)).to(nearness(3, new Span(0, 0)))).containsOnly(0);
  }
}
