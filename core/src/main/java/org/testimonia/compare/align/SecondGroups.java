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
  private final Certainties certainties;
  private final List<List<Integer>> groups = new ArrayList<>();
  private final Map<Integer, Set<Integer>> groupsOf = new TreeMap<>();

  /// @param accounts the account of each clause
  /// @param certainties of the pairs of clauses
  /// @param threshold the least mean probability of a clause to the group it joins, from 0 to 1
  /// @param repeat the same where the group holds a clause of its account already
  SecondGroups(int[] accounts, Certainties certainties, double threshold, double repeat) {
    this.accounts = accounts.clone();
    this.certainties = certainties;
    this.threshold = threshold;
    this.repeat = repeat;
  }

  /// `first`, extended, and further groups; each in rising order, by their clauses.
  List<List<Integer>> extend(List<List<Integer>> first, List<Link> decided) {
    first.forEach(this::add);
    for (Link link : best(decided)) {
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
  private List<Link> best(List<Link> decided) {
    List<Link> sure = decided.stream().filter(link -> link.probability() >= threshold).toList();
    List<Map<Integer, Double>> best = new ArrayList<>();
    for (int clause = 0; clause < accounts.length; clause++) {
      best.add(new HashMap<>());
    }
    for (Link link : sure) {
      best.get(link.first()).merge(accounts[link.second()], link.probability(), Math::max);
      best.get(link.second()).merge(accounts[link.first()], link.probability(), Math::max);
    }
    return sure.stream()
        .filter(link ->
            link.probability() >= best.get(link.first()).getOrDefault(accounts[link.second()], 0.0)
                || link.probability()
                    >= best.get(link.second()).getOrDefault(accounts[link.first()], 0.0))
        .sorted(Link.BY_CERTAINTY)
        .toList();
  }

  private boolean together(Link link) {
    return groupsOf.getOrDefault(link.first(), Set.of()).stream()
        .anyMatch(groupsOf.getOrDefault(link.second(), Set.of())::contains);
  }

  private void join(Link link) {
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
        .mapToDouble(other -> certainties.of(clause, other))
        .average()
        .orElse(0);
  }
}
