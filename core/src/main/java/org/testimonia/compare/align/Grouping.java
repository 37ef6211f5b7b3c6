package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// Makes groups of clauses from decided pairs, most certain first. Two groups join only when their
/// clauses agree with each other on average, so that no chain of half-likenesses forms (average
/// link clustering; between groups only sums are kept, and a join adds them up).
final class Grouping {
  private record Join(int first, int second, int version, double mean) {}

  private final double threshold;
  private final double repeat;

  /// The clauses of each group; a group that has joined another has none.
  private final List<List<Integer>> groups = new ArrayList<>();

  /// How many clauses of each account a group has.
  private final List<Map<Integer, Integer>> counts = new ArrayList<>();

  /// The sum of the certainties of the pairs between two groups.
  private final List<Map<Integer, Double>> sums = new ArrayList<>();

  private final int[] versions;
  private final PriorityQueue<Join> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble(Join::mean)
              .reversed()
              .thenComparingInt(Join::first)
              .thenComparingInt(Join::second)
              .thenComparingInt(Join::version));

  /// @param accounts the account of each clause
  /// @param threshold the least mean probability between two groups that join, from 0 to 1
  /// @param repeat the same where the joined group holds two clauses of one account
  Grouping(int[] accounts, double threshold, double repeat) {
    this.repeat = repeat;
    this.threshold = threshold;
    this.versions = new int[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      groups.add(new ArrayList<>(List.of(i)));
      counts.add(new HashMap<>(Map.of(accounts[i], 1)));
      sums.add(new HashMap<>());
    }
  }

  /// The groups of two or more clauses, each in rising order, by their first clause.
  List<List<Integer>> group(List<Link> decided) {
    for (Link link : decided) {
      sums.get(link.first()).put(link.second(), link.probability());
      sums.get(link.second()).put(link.first(), link.probability());
    }
    for (Link link : decided) {
      propose(link.first(), link.second());
    }
    for (Join join = queue.poll(); join != null; join = queue.poll()) {
      if (join.version() == versions[join.first()] + versions[join.second()]
          && !groups.get(join.first()).isEmpty()
          && !groups.get(join.second()).isEmpty()) {
        join(join.first(), join.second());
      }
    }
    return groups.stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.stream().sorted().toList())
        .sorted(Comparator.comparing(List::getFirst))
        .toList();
  }

  private void join(int first, int second) {
    groups.get(first).addAll(groups.get(second));
    groups.get(second).clear();
    counts.get(second).forEach((account, n) -> counts.get(first).merge(account, n, Integer::sum));
    versions[first]++;
    versions[second]++;
    Map<Integer, Double> joined = sums.get(first);
    sums.get(second).forEach((other, sum) -> joined.merge(other, sum, Double::sum));
    joined.remove(first);
    joined.remove(second);
    sums.get(second).clear();
    joined.forEach((other, sum) -> {
      Map<Integer, Double> theirs = sums.get(other);
      theirs.remove(second);
      theirs.put(first, sum);
      propose(Math.min(first, other), Math.max(first, other));
    });
  }

  private void propose(int first, int second) {
    int repeated = repeated(counts.get(first), counts.get(second));
    int pairs = groups.get(first).size() * groups.get(second).size() - repeated;
    double mean = pairs == 0 ? 0 : sums.get(first).getOrDefault(second, 0.0) / pairs;
    if (mean >= (repeated > 0 ? repeat : threshold)) {
      queue.add(new Join(first, second, versions[first] + versions[second], mean));
    }
  }

  /// How many pairs of clauses between two groups are of one account; a pair of two accounts that
  /// was no candidate counts as 0 in the mean, these do not count at all.
  private static int repeated(Map<Integer, Integer> one, Map<Integer, Integer> other) {
    if (one.size() > other.size()) {
      return repeated(other, one);
    }
    int pairs = 0;
    for (Map.Entry<Integer, Integer> account : one.entrySet()) {
      pairs += account.getValue() * other.getOrDefault(account.getKey(), 0);
    }
    return pairs;
  }
}
