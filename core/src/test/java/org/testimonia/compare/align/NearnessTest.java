package org.testimonia.compare.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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

  /// A clause of a sentence, all of whose words count, alike.
  private record Part(int text, Span own) {}

  private static double[] nearness(Part one, Part other) {
    Senses there = senses(other.text());
    double[][] cosines = new Cosines(senses(one.text()), List.of(there)).with(there);
    return Nearness.of(one.own(), weights(one), other.own(), weights(other), cosines);
  }

  private static List<Double> weights(Part part) {
    return Collections.nCopies(senses(part.text()).stems().size(), 1.0);
  }

  private static Senses senses(int text) {
    List<String> stems = new ArrayList<>();
    List<Vector> vectors = new ArrayList<>();
    int at = 0;
    for (String word : TEXTS.get(text).split(" ", -1)) {
      stems.add(word);
      vectors.add(ENCODINGS.get(text).pooled(new Span(at, at + word.length())));
      at += word.length() + 1;
    }
    return new Senses(stems, vectors);
  }

  @Test
  void wordsOfOneMatterLieNear() {
    Span seven = new Span(0, 7);
    double[] alike = nearness(new Part(0, seven), new Part(1, seven));
    double[] apart = nearness(new Part(0, seven), new Part(2, new Span(0, 5)));
    for (int i = 0; i < Nearness.NAMES.size(); i++) {
      assertThat(alike[i]).as(Nearness.NAMES.get(i)).isGreaterThan(apart[i] + 0.1);
    }
  }

  @Test
  void whicheverComesFirst() {
    Part one = new Part(0, new Span(2, 5));
    Part other = new Part(1, new Span(0, 3));
    assertThat(nearness(one, other)).isEqualTo(nearness(other, one));
  }

  @Test
  void aSentenceIsNoFartherThanItsClause() {
    double[] signs = nearness(new Part(0, new Span(0, 3)), new Part(1, new Span(4, 7)));
    assertThat(signs[2]).isGreaterThanOrEqualTo(signs[0]);
    assertThat(signs[3]).isGreaterThanOrEqualTo(signs[1]);
  }

  @Test
  void noWordsAreNearNothing() {
    assertThat(nearness(new Part(0, new Span(0, 3)), new Part(3, new Span(0, 0)))).containsOnly(0);
  }

  @Test
  void tablesAreOfTheSentencesAskedFor() {
    Senses first = senses(0);
    List<Senses> others = List.of(senses(1), senses(2), senses(3));
    List<Senses> met = List.of(others.get(2), others.get(0), others.get(2), others.get(1));
    Cosines cosines = new Cosines(first, met);
    for (Senses other : others) {
      double[][] table = cosines.with(other);
      assertThat(table).hasNumberOfRows(first.vectors().size());
      for (int i = 0; i < table.length; i++) {
        assertThat(table[i]).hasSize(other.vectors().size());
        for (int j = 0; j < table[i].length; j++) {
          assertThat(table[i][j]).isEqualTo(first.vectors().get(i).cosine(other.vectors().get(j)));
        }
      }
    }
  }
}
