package org.testimonia.compare.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How telling a word is in this story: a word of every second clause says little about what a
/// clause speaks of.
final class Rarity {
  private final Map<String, Integer> clauses = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final double unknown;

  Rarity(List<Traits> traits) {
    traits.forEach(one -> one.words().forEach(word -> clauses.merge(word, 1, Integer::sum)));
    clauses.forEach((word, count) -> weights.put(word, weight(traits.size(), count)));
    unknown = weight(traits.size(), 0);
  }

  private static double weight(int total, int count) {
    return Math.log((total + 1.0) / (count + 0.5));
  }

  /// The logarithm of one over the share of clauses that hold the word; above 0.
  double of(String word) {
    return weights.getOrDefault(word, unknown);
  }

  /// In how many clauses the word stands.
  int clauses(String word) {
    return clauses.getOrDefault(word, 0);
  }

  /// The sum over `words`.
  double of(Set<String> words) {
    double sum = 0;
    for (String word : words) {
      sum += of(word);
    }
    return sum;
  }

  /// The sum over the words that both hold.
  double shared(Set<String> a, Set<String> b) {
    double sum = 0;
    for (String word : a) {
      if (b.contains(word)) {
        sum += of(word);
      }
    }
    return sum;
  }
}
