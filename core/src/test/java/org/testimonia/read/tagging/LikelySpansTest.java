package org.testimonia.read.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikelySpansTest {
  private static final int LABELS = 5;
  private static final double LEAST = 0.4;

  private record Place(int kind, int first, int end) {}

  @Test
  void noOtherSetOfSpansGainsMore() {
    Random random = new Random(11);
    int found = 0;
    for (int round = 0; round < 300; round++) {
      float[][] scores = new float[1 + random.nextInt(5)][LABELS];
      for (float[] row : scores) {
        for (int label = 0; label < LABELS; label++) {
          row[label] = (float) random.nextGaussian() * 2;
        }
      }
      Map<Place, Double> likely = new HashMap<>(probabilities(scores));
      likely.values().removeIf(probability -> probability <= LEAST);
      Set<Place> best = best(likely);
      Set<Place> given = places(LikelySpans.of(scores));
      assertThat(given).containsAll(best);
      found += best.size();
      // What is given beside them stands in the best sequence and over none of them.
      Set<Place> others = new HashSet<>(given);
      others.removeAll(best);
      assertThat(places(Labels.spans(scores))).containsAll(others);
      assertThat(others).noneMatch(other -> best.stream().anyMatch(one -> overlap(one, other)));
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void aSpanThatMayEndInManyPlacesStaysWhenEachOfItsPiecesIsSureEnough() {
    float[] open = {0, -9, 0.5f};
    float[][] sure = {{0, 4, -9}, open, open, open, {9, -9, -9}};
    assertThat(LikelySpans.of(sure)).hasSize(1).isEqualTo(Labels.spans(sure));
    float[][] doubted = {
      {0, 4, -9}, {1, -9, 0}, {0, -9, 2}, {0, -9, 0.2f}, {0, -9, 0.2f}, {9, -9, -9}
    };
    assertThat(Labels.spans(doubted)).hasSize(1);
    assertThat(LikelySpans.of(doubted)).isEmpty();
  }

  @Test
  void wherePiecesAreSureTheBestSequenceIsGiven() {
    float[][] scores = {{0, 9, 0, 0, 0}, {0, 9, 0, 0, 0}, {0, 0, 9, 0, 0}, {0, 0, 0, 9, 0}};
    assertThat(LikelySpans.of(scores)).isEqualTo(Labels.spans(scores));
    assertThat(LikelySpans.of(new float[0][])).isEmpty();
  }

  private static Set<Place> places(List<Tagged> spans) {
    Set<Place> places = new HashSet<>();
    spans.forEach(span -> places.add(new Place(span.kind(), span.first(), span.end())));
    return places;
  }

  /// Tries every sequence.
  private static Map<Place, Double> probabilities(float[][] scores) {
    Map<Place, Double> sums = new HashMap<>();
    double all = 0;
    int sequences = (int) Math.pow(LABELS, scores.length);
    for (int code = 0; code < sequences; code++) {
      List<Integer> labels = new ArrayList<>();
      double weight = 1;
      boolean allowed = true;
      for (int i = 0, rest = code; i < scores.length; i++, rest /= LABELS) {
        int label = rest % LABELS;
        int previous = i == 0 ? 0 : labels.get(i - 1);
        boolean inside = label > 0 && label % 2 == 0;
        allowed &= !inside || previous == label || previous == label - 1;
        weight *= Math.exp(scores[i][label]);
        labels.add(label);
      }
      if (allowed) {
        all += weight;
        for (Place place : read(labels)) {
          sums.merge(place, weight, Double::sum);
        }
      }
    }
    double total = all;
    sums.replaceAll((place, sum) -> sum / total);
    return sums;
  }

  private static List<Place> read(List<Integer> labels) {
    List<Place> places = new ArrayList<>();
    int i = 0;
    while (i < labels.size()) {
      int end = i + 1;
      int label = labels.get(i);
      while (label > 0 && end < labels.size() && labels.get(end) == label + 1) {
        end++;
      }
      if (label > 0) {
        places.add(new Place((label - 1) / 2, i, end));
      }
      i = end;
    }
    return places;
  }

  /// Tries every set.
  private static Set<Place> best(Map<Place, Double> likely) {
    List<Place> places = List.copyOf(likely.keySet());
    Set<Place> best = Set.of();
    double most = 0;
    for (int code = 0; code < 1 << places.size(); code++) {
      Set<Place> set = new HashSet<>();
      double gain = 0;
      boolean apart = true;
      for (int i = 0; i < places.size(); i++) {
        if ((code >> i & 1) == 1) {
          Place place = places.get(i);
          apart &= set.stream().noneMatch(other -> overlap(place, other));
          gain += likely.getOrDefault(place, 0.0) - LEAST;
          set.add(place);
        }
      }
      if (apart && gain > most) {
        most = gain;
        best = set;
      }
    }
    return best;
  }

  private static boolean overlap(Place a, Place b) {
    return a.first() < b.end() && b.first() < a.end();
  }
}
