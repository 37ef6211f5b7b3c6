package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.testimonia.model.Account;
import org.testimonia.text.Span;

/// The tellings of one claim, in an order of their own whatever order they came in.
final class Matter {
  /// Below this two members of a claim may be of two matters that a third one joins.
  private static final double LEAST_CERTAIN = 0.36;

  /// More tellings than this are not all laid beside each other.
  private static final int MOST_TELLINGS = 12;

  private final List<Telling> tellings;
  private final Map<String, Account> accounts;
  private final List<Pair> pairs;
  private final List<Pair> closest;
  private final UnaryOperator<String> canonicalSpeaker;

  /// Two tellings of different accounts, the more alike the better they show how the two differ.
  ///
  /// @param likeness of their content, from 0 to 1
  /// @param certainty that they speak of one matter, from 0 to 1
  record Pair(Telling one, Telling other, double likeness, double certainty) {
    /// No words: where the one says all that the other says, and more.
    static final Span NOTHING = new Span(0, 0);

    private static final double LEAST = 0.3;
    private static final double HALF = 0.5;
    private static final int LEAST_SHARED = 2;
    private static final int LEAST_FRAME = 3;
    private static final double SURE = 0.9;
    private static final int LEAST_COMMON = 3;
    private static final int LEAST_OF_SHORT = 2;
    private static final int MOST_MORE = 2;
    private static final double MOST_OF_IT = 0.75;

    /// Whether they are near enough to hold what they say against each other.
    boolean isComparable() {
      return likeness >= LEAST || isWithin();
    }

    /// Whether the one says much of what the other says, and more besides.
    private boolean isWithin() {
      return one.containment(other) >= HALF && one.common(other) >= LEAST_SHARED;
    }

    Pair mirrored() {
      return new Pair(/* one= */ other, /* other= */ one, likeness, certainty);
    }

    /// Whether they surely speak of one matter.
    boolean isSure() {
      return certainty >= SURE;
    }

    /// Whether the words at `here` in the one and at `there` in the other are all in which they can
    /// differ: they are word for word the same but for these, or else they surely speak of one
    /// matter, and what the one says besides is nearly all in what the other says besides, with or
    /// without whoever is said to say it.
    boolean isSameBut(Span here, Span there) {
      return isSameBut(here, there, SURE);
    }

    /// The same, where a pair counts as sure from the certainty `least` on: words of contrary
    /// meaning make it less likely that two passages are of one matter.
    boolean isSameBut(Span here, Span there, double least) {
      List<String> ours = one.formsBut(here);
      if (ours.size() >= LEAST_FRAME && ours.equals(other.formsBut(there))) {
        return true;
      }
      return certainty >= least
          && (isNearlyAll(one.stemsBut(here), other.stemsBut(there))
              || isNearlyAll(one.saidBut(here), other.saidBut(there)));
    }

    private static boolean isNearlyAll(Set<String> ours, Set<String> theirs) {
      int least = Math.min(ours.size(), theirs.size());
      Set<String> common = new TreeSet<>(ours);
      common.retainAll(theirs);
      boolean isShort =
          least == LEAST_OF_SHORT && Math.max(ours.size(), theirs.size()) <= least + MOST_MORE;
      return common.size() >= Math.max(isShort ? least : LEAST_COMMON, MOST_OF_IT * least);
    }
  }

  Matter(List<Telling> members, Certainty certainty, UnaryOperator<String> canonicalSpeaker) {
    this.tellings =
        members.stream()
            .sorted(
                Comparator.comparing(
                        (Telling telling) -> telling.told().reading().account().source())
                    .thenComparing(Telling::account)
                    .thenComparing(Telling::span))
            .toList();
    this.accounts = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      accounts.putIfAbsent(telling.account(), telling.told().reading().account());
    }
    this.canonicalSpeaker = canonicalSpeaker;
    this.pairs = pairs(chosen(tellings), certainty);
    this.closest = closest(pairs);
  }

  /// No more than a bounded number of them, evenly over the story: each is laid beside each other.
  private static List<Telling> chosen(List<Telling> tellings) {
    int step = (tellings.size() + MOST_TELLINGS - 1) / MOST_TELLINGS;
    List<Telling> chosen = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i += Math.max(1, step)) {
      chosen.add(tellings.get(i));
    }
    return chosen;
  }

  private static List<Pair> pairs(List<Telling> tellings, Certainty certainty) {
    List<Pair> pairs = new ArrayList<>();
    List<Pair> doubtful = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      for (int j = i + 1; j < tellings.size(); j++) {
        Telling one = tellings.get(i);
        Telling other = tellings.get(j);
        if (!one.account().equals(other.account())) {
          double sure = certainty.of(one.number(), other.number());
          Pair pair = new Pair(one, other, one.likeness(other), sure);
          (sure >= LEAST_CERTAIN ? pairs : doubtful).add(pair);
        }
      }
    }
    List<Pair> kept = pairs.isEmpty() ? doubtful : pairs;
    kept.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    return kept;
  }

  List<Telling> tellings() {
    return tellings;
  }

  /// The accounts, in the story's order.
  List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  /// The pairs across accounts that surely speak of one matter, or all when none do; the most alike
  /// first.
  List<Pair> pairs() {
    return pairs;
  }

  String canonical(String speaker) {
    return canonicalSpeaker.apply(speaker);
  }

  /// For each two accounts, their most alike tellings, the most alike first.
  List<Pair> closest() {
    return closest;
  }

  private static List<Pair> closest(List<Pair> pairs) {
    Map<String, Pair> closest = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      closest.putIfAbsent(pair.one().account() + " " + pair.other().account(), pair);
    }
    return List.copyOf(closest.values());
  }

  /// The share of the tellings that report or give a source; the rest are the accounts' own
  /// opinion.
  double reportingShare() {
    long reporting = tellings.stream().filter(telling -> !telling.isOwnOpinion()).count();
    return (double) reporting / tellings.size();
  }
}
