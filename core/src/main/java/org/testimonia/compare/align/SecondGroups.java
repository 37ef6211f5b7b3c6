package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Lets a clause speak of a second matter: one account says in one clause what another says in two.
///
/// A pair that the groups left apart counts when it is the best that either of its clauses finds in
/// the other's account. Then one of the two also joins a group of the other, or the pair makes a
/// group of its own.
final class SecondGroups {
  private final int[] accounts;
  private final double threshold;
  private final double repeat;
  private final Map<Long, Double> certainty = new HashMap<>();
  private final List<List<Integer>> groups = new ArrayList<>();
  private final Map<Integer, Set<Integer>> groupsOf = new TreeMap<>();

  /// @param accounts the account of each clause
  /// @param threshold the least mean probability of a clause to the group it joins, from 0 to 1
  /// @param repeat the same where the group holds a clause of its account already
  SecondGroups(int[] accounts, double threshold, double repeat) {
    this.accounts = accounts.clone();
    this.threshold = threshold;
    this.repeat = repeat;
  }

  /// `first`, extended, and further groups; each in rising order, by their clauses.
  List<List<Integer>> extend(List<List<Integer>> first, List<Grouping.Link> decided) {
    decided.forEach(link -> certainty.put(key(link.first(), link.second()), link.probability()));
    first.forEach(this::add);
    for (Grouping.Link link : best(decided)) {
      if (!together(link)) {
        join(link);
      }
    }
    return groups.stream()
        .map(group -> group.stream().sorted().toList())
        .distinct()
        .sorted(
            Comparator.comparing((List<Integer> group) -> group.getFirst())
                .thenComparing(group -> group.get(1))
                .thenComparing(List::toString))
        .toList();
  }

  private void add(List<Integer> clauses) {
    groups.add(new ArrayList<>(clauses));
    clauses.forEach(clause -> put(clause, groups.size() - 1));
  }

  private void put(int clause, int group) {
    groupsOf.computeIfAbsent(clause, key -> new TreeSet<>()).add(group);
  }

  /// The links that no other link of one of their clauses to that account beats, surest first.
  private List<Grouping.Link> best(List<Grouping.Link> decided) {
    Map<Long, Double> best = new HashMap<>();
    for (Grouping.Link link : decided) {
      best.merge(side(link.first(), link.second()), link.probability(), Math::max);
      best.merge(side(link.second(), link.first()), link.probability(), Math::max);
    }
    return decided.stream()
        .filter(link -> link.probability() >= threshold)
        .filter(link ->
            link.probability() >= best.getOrDefault(side(link.first(), link.second()), 0.0)
                || link.probability() >= best.getOrDefault(side(link.second(), link.first()), 0.0))
        .sorted(
            Comparator.comparingDouble(Grouping.Link::probability)
                .reversed()
                .thenComparingInt(Grouping.Link::first)
                .thenComparingInt(Grouping.Link::second))
        .toList();
  }

  private long side(int clause, int other) {
    return ((long) clause << 32) | accounts[other];
  }

  private boolean together(Grouping.Link link) {
    return groupsOf.getOrDefault(link.first(), Set.of()).stream()
        .anyMatch(groupsOf.getOrDefault(link.second(), Set.of())::contains);
  }

  private void join(Grouping.Link link) {
    int bestGroup = -1;
    int newcomer = -1;
    double bestMean = 0;
    for (int clause : List.of(link.first(), link.second())) {
      int other = clause == link.first() ? link.second() : link.first();
      for (int group : groupsOf.getOrDefault(clause, Set.of())) {
        double mean = mean(other, groups.get(group));
        if (mean >= least(other, groups.get(group)) && mean > bestMean) {
          bestMean = mean;
          bestGroup = group;
          newcomer = other;
        }
      }
    }
    if (bestGroup < 0) {
      add(List.of(link.first(), link.second()));
    } else {
      groups.get(bestGroup).add(newcomer);
      put(newcomer, bestGroup);
    }
  }

  private double least(int clause, List<Integer> group) {
    boolean repeats = group.stream().anyMatch(other -> accounts[other] == accounts[clause]);
    return repeats ? repeat : threshold;
  }

  private double mean(int clause, List<Integer> group) {
    return group.stream()
        .filter(other -> accounts[other] != accounts[clause])
        .mapToDouble(other -> certainty.getOrDefault(key(clause, other), 0.0))
        .average()
        .orElse(0);
  }

  private static long key(int i, int j) {
    return ((long) Math.min(i, j) << 32) | Math.max(i, j);
  }
}
