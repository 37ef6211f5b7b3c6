package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The pairs of clauses worth a look. In a story of a few accounts that is every pair that is alike
/// at all; in a large one each clause meets those with which it shares rare words, and no more than
/// a bounded number of them.
final class Candidates {
  private static final int SMALL_STORY = 2500;
  private static final int POSTINGS = 400;
  private static final int PARTNERS = 150;

  /// So many clauses of a large story look for their partners together.
  private static final int STRETCH = 256;

  private static final double LEAST_LIKENESS = 0.1;

  private final List<Traits> traits;
  private final Rarity rarity;
  private final List<Weighed> weighed;

  /// Two clauses by their numbers, and how alike they are at first sight.
  private record Alike(int one, int other, double like) {}

  Candidates(List<Traits> traits, Rarity rarity) {
    this.traits = traits;
    this.rarity = rarity;
    this.weighed = traits.stream().map(rarity::weigh).toList();
  }

  /// The pairs, by first and second clause.
  List<Pair> find() {
    List<Alike> alike =
        (traits.size() <= SMALL_STORY ? all() : byRareWords())
            .parallelStream()
                .filter(pair -> !Verbatim.apart(weighed.get(pair[0]), weighed.get(pair[1])))
                .map(this::alike)
                .filter(pair -> pair.like >= LEAST_LIKENESS)
                .toList();
    List<Map<Integer, double[]>> best = new ArrayList<>();
    traits.forEach(one -> best.add(new HashMap<>()));
    for (Alike pair : alike) {
      note(best.get(pair.one), traits.get(pair.other), pair.like);
      note(best.get(pair.other), traits.get(pair.one), pair.like);
    }
    List<Pair> found = new ArrayList<>();
    for (Alike pair : alike) {
      double ofOne = margin(best.get(pair.one), traits.get(pair.other), pair.like);
      double ofOther = margin(best.get(pair.other), traits.get(pair.one), pair.like);
      found.add(
          new Pair(
              pair.one,
              pair.other,
              weighed.get(pair.one),
              weighed.get(pair.other),
              Math.min(ofOne, ofOther),
              Math.max(ofOne, ofOther)));
    }
    return found;
  }

  private Alike alike(int[] pair) {
    double like = Features.likeness(weighed.get(pair[0]), weighed.get(pair[1]));
    return new Alike(pair[0], pair[1], like);
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
    List<List<Integer>> partners =
        IntStream.range(0, (traits.size() + STRETCH - 1) / STRETCH)
            .parallel()
            .mapToObj(stretch -> partnersOfStretch(stretch * STRETCH, postings))
            .flatMap(List::stream)
            .toList();
    List<Set<Integer>> later = new ArrayList<>();
    traits.forEach(one -> later.add(new TreeSet<>()));
    for (int i = 0; i < traits.size(); i++) {
      for (int j : partners.get(i)) {
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

  /// For each clause from `first` on, as many as are looked at together.
  private List<List<Integer>> partnersOfStretch(int first, Map<String, int[]> postings) {
    double[] weights = new double[traits.size()];
    return IntStream.range(first, Math.min(traits.size(), first + STRETCH))
        .mapToObj(clause -> partners(clause, postings, weights))
        .toList();
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
      if (best.size() < PARTNERS) {
        best.add(other);
      } else if (worstFirst.compare(best.element(), other) < 0) {
        best.poll();
        best.add(other);
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
