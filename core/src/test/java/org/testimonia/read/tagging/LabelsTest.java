package org.testimonia.read.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final int LABELS = 5;

  @Test
  void theBestAllowedSequenceIsFound() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      float[][] scores = new float[1 + random.nextInt(5)][LABELS];
      for (float[] row : scores) {
        for (int label = 0; label < LABELS; label++) {
          row[label] = (float) random.nextGaussian() * 2;
        }
      }
      assertThat(labels(Labels.spans(scores), scores.length)).isEqualTo(slowest(scores));
    }
  }

  @Test
  void twoOfOneKindSideBySideStayTwo() {
    float[][] scores = {{0, 9, 0, 0, 0}, {0, 9, 0, 0, 0}, {0, 0, 9, 0, 0}};
    List<Tagged> spans = Labels.spans(scores);
    assertThat(spans.stream().map(s -> s.kind() + ":" + s.first() + "-" + s.end()))
        .containsExactly("0:0-1", "0:1-3");
    assertThat(spans).allMatch(span -> span.trust() > 0.99 && span.trust() <= 1);
  }

  @Test
  void nothingCanGoOnThatDidNotBegin() {
    float[][] scores = {{0, -9, 9, -9, -9}, {0, -9, 9, -9, -9}};
    for (Tagged span : Labels.spans(scores)) {
      assertThat(span.first()).isLessThan(span.end());
    }
    assertThat(Labels.spans(new float[0][])).isEmpty();
  }

  private static List<Integer> labels(List<Tagged> spans, int length) {
    Integer[] labels = new Integer[length];
    Arrays.fill(labels, 0);
    for (Tagged span : spans) {
      for (int i = span.first(); i < span.end(); i++) {
        labels[i] = span.kind() * 2 + (i == span.first() ? 1 : 2);
      }
    }
    return List.of(labels);
  }

  /// Tries every sequence.
  private static List<Integer> slowest(float[][] scores) {
    List<Integer> best = List.of();
    double most = Double.NEGATIVE_INFINITY;
    int all = (int) Math.pow(LABELS, scores.length);
    for (int code = 0; code < all; code++) {
      List<Integer> labels = new ArrayList<>();
      double sum = 0;
      boolean allowed = true;
      int previous = 0;
      for (int i = 0, rest = code; i < scores.length; i++, rest /= LABELS) {
        int label = rest % LABELS;
        boolean inside = label > 0 && label % 2 == 0;
        allowed &= !inside || previous == label || previous == label - 1;
        sum += scores[i][label] - logOfSum(scores[i]);
        labels.add(label);
        previous = label;
      }
      if (allowed && sum > most) {
        most = sum;
        best = labels;
      }
    }
    return best;
  }

  private static double logOfSum(float[] row) {
    double sum = 0;
    for (float score : row) {
      sum += Math.exp(score);
    }
    return Math.log(sum);
  }
}
