package org.testimonia.compare.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.testimonia.text.Span;

class EmbedderTest {
  private static final Embedder EMBEDDER = Embedder.open();
  private static final List<String> TEXTS =
      List.of(
          "The dam broke at dawn.",
          "At first light the dam gave way.",
          "A violinist won the prize.",
          "The minister, who had been ill since March, returned to his office and met the envoys.",
          "Fog 😀 fog",
          "");

  @AfterAll
  static void close() {
    EMBEDDER.close();
  }

  @Test
  void companyDoesNotMatter() {
    List<Vector> alone =
        TEXTS.stream().map(text -> EMBEDDER.encode(List.of(text)).getFirst().pooled()).toList();
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
    Random random = new Random(7);
    for (int round = 0; round < 5; round++) {
      Collections.shuffle(order, random);
      List<Encoding> together = EMBEDDER.encode(order.stream().map(TEXTS::get).toList());
      for (int i = 0; i < order.size(); i++) {
        assertThat(together.get(i).pooled()).isEqualTo(alone.get(order.get(i)));
      }
    }
  }

  @Test
  void likeMeaningsLieClose() {
    List<Encoding> encodings = Encoding.centred(EMBEDDER.encode(TEXTS));
    double like = encodings.get(0).pooled().cosine(encodings.get(1).pooled());
    double unlike = encodings.get(0).pooled().cosine(encodings.get(2).pooled());
    assertThat(like).isGreaterThan(0.4).isLessThanOrEqualTo(1.0001);
    assertThat(unlike).isLessThan(0.1);
  }

  @Test
  void centredEncodingsOfManyPiecesHaveNothingInCommon() {
    List<Encoding> centred = Encoding.centred(List.of(many(3), many(1)));
    assertThat(centred.getFirst().pooled().cosine(centred.getLast().pooled())).isLessThan(-0.99);
    assertThat(Encoding.centred(List.of())).isEmpty();
  }

  @Test
  void aFewSentencesOfOneMatterStayAlike() {
    List<Encoding> two =
        Encoding.centred(
            EMBEDDER.encode(
                List.of("The dam at Selm broke.", "At Selm a dam has given way to the flood.")));
    assertThat(two.getFirst().pooled().cosine(two.getLast().pooled())).isGreaterThan(0.4);
  }

  /// A long text all of whose word pieces have one vector.
  private static Encoding many(float first) {
    int pieces = 50_000;
    float[] vectors = new float[2 * pieces];
    for (int i = 0; i < pieces; i++) {
      vectors[2 * i] = first;
      vectors[2 * i + 1] = 1;
    }
    int[] starts = IntStream.range(0, pieces).toArray();
    return new Encoding(starts, IntStream.rangeClosed(1, pieces).toArray(), vectors, 2);
  }

  @Test
  void poolsTheWordsOfAStretch() {
    String text = "😀 The dam broke while a violinist won the prize.";
    Encoding encoding = EMBEDDER.encode(List.of(text)).getFirst();
    Vector dam = encoding.pooled(new Span(3, text.indexOf(" while")));
    Vector prize = encoding.pooled(new Span(text.indexOf("while"), text.length()));
    List<Encoding> whole = EMBEDDER.encode(TEXTS);
    assertThat(dam.cosine(whole.get(0).pooled()))
        .isGreaterThan(prize.cosine(whole.get(0).pooled()));
    assertThat(prize.cosine(whole.get(2).pooled()))
        .isGreaterThan(dam.cosine(whole.get(2).pooled()));
    assertThat(encoding.pooled(new Span(0, 0)).cosine(dam)).isZero();
  }

  @Test
  void longTextsAreCut() {
    assertThat(EMBEDDER.encode(List.of("word ".repeat(5000)))).hasSize(1);
  }
}
