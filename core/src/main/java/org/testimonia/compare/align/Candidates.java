package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The pairs of clauses worth a look. In a story of a few accounts that is every pair that is alike
/// at all; in a large one each clause meets those with which it shares rare words, and no more than
/// a bounded number of them.
final class Candidates {
  private static final int SMALL_STORY = 2500;
  private static final int POSTINGS = 400;
  private static final int PARTNERS = 150;
  private static final double LEAST_LIKENESS = 0.6;

  private final List<Traits> traits;
  private final Rarity rarity;
  private final List<Weighed> weighed;

  Candidates(List<Traits> traits, Rarity rarity) {
    this.traits = traits;
    this.rarity = rarity;
    this.weighed = traits.stream().map(rarity::weigh).toList();
  }

  /// The pairs with their features, by first and second clause.
  List<Pair> find() {
    List<int[]> pairs = new ArrayList<>();
    List<Double> likeness = new ArrayList<>();
    List<Map<Integer, double[]>> best = new ArrayList<>();
    traits.forEach(one -> best.add(new TreeMap<>()));
    for (int[] pair : traits.size() <= SMALL_STORY ? all() : byRareWords()) {
      double like = Features.likeness(weighed.get(pair[0]), weighed.get(pair[1]));
      if (like >= LEAST_LIKENESS) {
        pairs.add(pair);
        likeness.add(like);
        note(best.get(pair[0]), traits.get(pair[1]), like);
        note(best.get(pair[1]), traits.get(pair[0]), like);
      }
    }
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int[] pair = pairs.get(i);
      Traits a = traits.get(pair[0]);
      Traits b = traits.get(pair[1]);
      double one = margin(best.get(pair[0]), b, likeness.get(i));
      double other = margin(best.get(pair[1]), a, likeness.get(i));
      found.add(
          new Pair(
              pair[0],
              pair[1],
              Features.of(
                  weighed.get(pair[0]),
                  weighed.get(pair[1]),
                  Math.min(one, other),
                  Math.max(one, other))));
    }
    return found;
  }

  /// Keeps, for each account, the two best likenesses of a clause to that account's.
  private static void note(Map<Integer, double[]> best, Traits other, double like) {
    double[] two = best.computeIfAbsent(other.account(), account -> new double[2]);
    if (like > two[0]) {
      two[1] = two[0];
      two[0] = like;
    } else if (like > two[1]) {
      two[1] = like;
    }
  }

  private static double margin(Map<Integer, double[]> best, Traits other, double like) {
    double[] two = best.getOrDefault(other.account(), new double[2]);
    return like - (like == two[0] ? two[1] : two[0]);
  }

  private List<int[]> all() {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < traits.size(); i++) {
      for (int j = i + 1; j < traits.size(); j++) {
        if (traits.get(i).account() != traits.get(j).account()) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    return pairs;
  }

  private List<int[]> byRareWords() {
    Map<String, List<Integer>> postings = new TreeMap<>();
    for (int i = 0; i < traits.size(); i++) {
      for (String word : traits.get(i).words()) {
        if (rarity.clauses(word) <= POSTINGS) {
          postings.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
        }
      }
    }
    Set<Long> keys = new TreeSet<>();
    for (int i = 0; i < traits.size(); i++) {
      for (int j : partners(i, postings)) {
        keys.add(((long) Math.min(i, j) << 32) | Math.max(i, j));
      }
    }
    return keys.stream().map(key -> new int[] {(int) (key >> 32), key.intValue()}).toList();
  }

  private List<Integer> partners(int i, Map<String, List<Integer>> postings) {
    Map<Integer, Double> weights = new TreeMap<>();
    for (String word : traits.get(i).words()) {
      for (int j : postings.getOrDefault(word, List.of())) {
        if (traits.get(j).account() != traits.get(i).account()) {
          weights.merge(j, rarity.of(word), Double::sum);
        }
      }
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(PARTNERS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
