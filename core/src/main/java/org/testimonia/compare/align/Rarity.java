package org.testimonia.compare.align;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// How telling a word is in this story: a word of every second clause says little about what a
/// clause speaks of.
final class Rarity {
  /// In a story of fewer clauses a word of some of them is not common.
  private static final int LEAST = 20;

  private final Map<String, Integer> clauses = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final double unknown;

  Rarity(List<Traits> traits) {
    traits.forEach(one -> one.words().forEach(word -> clauses.merge(word, 1, Integer::sum)));
    clauses.forEach((word, count) -> weights.put(word, weight(traits.size(), count)));
    unknown = weight(traits.size(), 0);
    SortedSet<String> all = new TreeSet<>();
    for (Traits one : traits) {
      all.addAll(one.words());
      all.addAll(one.around());
      all.addAll(one.names());
      all.addAll(one.forms());
    }
    // In the order of the alphabet, so that sums come out the same whatever accounts come first.
    all.forEach(word -> numbers.put(word, numbers.size()));
  }

  private static double weight(int total, int count) {
    return Math.log((Math.max(LEAST, total) + 1.0) / (count + 0.5));
  }

  /// The logarithm of one over the share of clauses that hold the word; above 0.
  double of(String word) {
    return weights.getOrDefault(word, unknown);
  }

  /// In how many clauses the word stands.
  int clauses(String word) {
    return clauses.getOrDefault(word, 0);
  }

  /// The clause with the weights of its words.
  Weighed weigh(Traits one) {
    return new Weighed(
        one,
        bag(one.words()),
        bag(one.matter()),
        bag(one.around()),
        bag(one.names()),
        one.senses().stems().stream().map(this::of).toList(),
        one.forms().stream().map(this::number).toList());
  }

  private Bag bag(Set<String> words) {
    List<String> sorted = words.stream().sorted(Comparator.comparingInt(this::number)).toList();
    return new Bag(
        sorted.stream().mapToInt(this::number).toArray(),
        sorted.stream().mapToDouble(this::of).toArray());
  }

  private int number(String word) {
    return Objects.requireNonNull(numbers.get(word), word);
  }
}
