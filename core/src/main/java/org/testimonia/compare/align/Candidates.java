package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
  private static final double LEAST_LIKENESS = 0.1;

  private final List<Traits> traits;
  private final Rarity rarity;
  private final List<Weighed> weighed;

  Candidates(List<Traits> traits, Rarity rarity) {
    this.traits = traits;
    this.rarity = rarity;
    this.weighed = traits.stream().map(rarity::weigh).toList();
  }

  /// The pairs, by first and second clause.
  List<Pair> find() {
    List<int[]> alike = new ArrayList<>();
    List<Double> likeness = new ArrayList<>();
    List<Map<Integer, double[]>> best = new ArrayList<>();
    traits.forEach(one -> best.add(new TreeMap<>()));
    for (int[] pair : traits.size() <= SMALL_STORY ? all() : byRareWords()) {
      double like = Features.likeness(weighed.get(pair[0]), weighed.get(pair[1]));
      if (like >= LEAST_LIKENESS) {
        alike.add(pair);
        likeness.add(like);
        note(best.get(pair[0]), traits.get(pair[1]), like);
        note(best.get(pair[1]), traits.get(pair[0]), like);
      }
    }
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < alike.size(); i++) {
      int one = alike.get(i)[0];
      int other = alike.get(i)[1];
      double ofOne = margin(best.get(one), traits.get(other), likeness.get(i));
      double ofOther = margin(best.get(other), traits.get(one), likeness.get(i));
      found.add(
          new Pair(
              one,
              other,
              weighed.get(one),
              weighed.get(other),
              Math.min(ofOne, ofOther),
              Math.max(ofOne, ofOther)));
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
    Map<String, int[]> postings = postings();
    List<Set<Integer>> later = new ArrayList<>();
    traits.forEach(one -> later.add(new TreeSet<>()));
    double[] weights = new double[traits.size()];
    for (int i = 0; i < traits.size(); i++) {
      for (int j : partners(i, postings, weights)) {
        later.get(Math.min(i, j)).add(Math.max(i, j));
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < later.size(); i++) {
      for (int j : later.get(i)) {
        pairs.add(new int[] {i, j});
      }
    }
    return pairs;
  }

  /// The clauses that hold a word, for each word that is not too common to tell anything.
  private Map<String, int[]> postings() {
    Map<String, List<Integer>> postings = new HashMap<>();
    for (int i = 0; i < traits.size(); i++) {
      for (String word : traits.get(i).words()) {
        if (rarity.clauses(word) <= POSTINGS) {
          postings.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
        }
      }
    }
    Map<String, int[]> plain = new HashMap<>();
    postings.forEach(
        (word, clauses) -> plain.put(word, clauses.stream().mapToInt(Integer::intValue).toArray()));
    return plain;
  }

  /// The clauses of other accounts that share the most telling words with a clause.
  ///
  /// @param weights of the words shared with each clause: all 0 before and after
  private List<Integer> partners(int clause, Map<String, int[]> postings, double[] weights) {
    List<Integer> met = new ArrayList<>();
    for (String word : traits.get(clause).words()) {
      double weight = rarity.of(word);
      for (int other : postings.getOrDefault(word, new int[0])) {
        if (weights[other] == 0 && traits.get(other).account() != traits.get(clause).account()) {
          met.add(other);
        }
        weights[other] += weight;
      }
    }
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingDouble(other -> weights[other])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
    for (int other : met) {
      best.add(other);
      if (best.size() > PARTNERS) {
        best.poll();
      }
    }
    List<Integer> kept = List.copyOf(best);
    for (String word : traits.get(clause).words()) {
      for (int other : postings.getOrDefault(word, new int[0])) {
        weights[other] = 0;
      }
    }
    return kept;
  }
}
