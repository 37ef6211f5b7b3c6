package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Makes groups of clauses from decided pairs, most certain first. Two groups join only when their
/// clauses agree with each other on average, so that no chain of half-likenesses forms.
final class Grouping {
  /// A pair and how sure the decision is.
  record Link(int first, int second, double probability) {}

  private record Join(int first, int second, int version, double mean) {}

  private final double threshold;
  private final double repeat;
  private final Map<Long, Double> certainty = new HashMap<>();
  private final int[] accounts;
  private final List<Map<Integer, Double>> links = new ArrayList<>();
  private final List<List<Integer>> groups = new ArrayList<>();
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
    this.accounts = accounts.clone();
    this.repeat = repeat;
    this.threshold = threshold;
    this.versions = new int[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      links.add(new TreeMap<>());
      groups.add(new ArrayList<>(List.of(i)));
    }
  }

  /// The groups of two or more clauses, each in rising order, by their first clause.
  List<List<Integer>> group(List<Link> decided) {
    for (Link link : decided) {
      links.get(link.first()).put(link.second(), link.probability());
      links.get(link.second()).put(link.first(), link.probability());
      certainty.put(key(link.first(), link.second()), link.probability());
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
    versions[first]++;
    versions[second]++;
    Map<Integer, Double> partners = new TreeMap<>(links.get(first));
    partners.putAll(links.get(second));
    partners.remove(first);
    partners.remove(second);
    links.set(first, partners);
    for (int other : partners.keySet()) {
      Map<Integer, Double> theirs = links.get(other);
      theirs.remove(second);
      theirs.put(first, 0.0);
      propose(Math.min(first, other), Math.max(first, other));
    }
  }

  private void propose(int first, int second) {
    double mean = mean(groups.get(first), groups.get(second));
    boolean repeats = groups.get(first).stream().anyMatch(i -> repeated(i, groups.get(second)));
    if (mean >= (repeats ? repeat : threshold)) {
      queue.add(new Join(first, second, versions[first] + versions[second], mean));
    }
  }

  private boolean repeated(int clause, List<Integer> others) {
    return others.stream().anyMatch(other -> accounts[other] == accounts[clause]);
  }

  /// Over the pairs of different accounts; a pair that was no candidate counts as 0.
  private double mean(List<Integer> one, List<Integer> other) {
    double sum = 0;
    int count = 0;
    for (int i : one) {
      for (int j : other) {
        if (accounts[i] != accounts[j]) {
          sum += certainty.getOrDefault(key(i, j), 0.0);
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static long key(int i, int j) {
    return ((long) Math.min(i, j) << 32) | Math.max(i, j);
  }
}
