package org.testimonia.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.testimonia.model.Account;

/// Tells of an account why it is in its story and not in the next best.
final class Explainer {
  private static final int MOST_WORDS = 8;
  private static final int MOST_SIGNS = 5;

  private final Likeness likeness = new Likeness();

  /// @param number of the account, which is remembered
  Placement explain(GroupState state, int number, Account account) {
    Member member = state.member(number);
    Map<Integer, Float> odds = new HashMap<>();
    NavigableSet<Integer> others = new TreeSet<>();
    for (int i = 0; i < member.links(); i++) {
      Member near = state.members().get(member.near(i));
      if (near != null) {
        odds.put(member.near(i), member.odds(i));
        others.add(near.story());
      }
    }
    others.remove(member.story());
    Scorer scorer = new Scorer(state, number, account, odds);
    return new Placement(
        Linkage.SAME,
        scorer.near(member.story()),
        others.stream()
            .flatMap(story -> scorer.near(story).stream())
            .max(
                Comparator.comparingDouble(Placement.Near::score)
                    .thenComparing(Placement.Near::story)));
  }

  /// Lays one account beside stories.
  private final class Scorer {
    private final GroupState state;
    private final int number;
    private final Account account;
    private final Map<Integer, Float> odds;

    /// @param odds of the pairs of the account and those it is linked to, by their numbers
    Scorer(GroupState state, int number, Account account, Map<Integer, Float> odds) {
      this.state = state;
      this.number = number;
      this.account = account;
      this.odds = odds;
    }

    /// Empty when no other account is in the story.
    Optional<Placement.Near> near(int story) {
      Told told = state.stories().find(story).orElseThrow();
      List<Integer> others = told.members().stream().filter(other -> other != number).toList();
      if (others.isEmpty()) {
        return Optional.empty();
      }
      double sum = 0;
      for (int other : others) {
        sum += Linkage.odds(odds.getOrDefault(other, Neighbours.UNLINKED));
      }
      // Of those as likely, the one that came first.
      Optional<Integer> likest =
          others.stream()
              .filter(odds::containsKey)
              .max(
                  Comparator.comparingDouble((Integer other) -> odds.getOrDefault(other, 0f))
                      .thenComparing(Comparator.reverseOrder()));
      return Optional.of(
          new Placement.Near(
              told.id(), others.size(), sum / others.size(), likest.map(this::pair)));
    }

    private Placement.Pair pair(int other) {
      Sketch mine = state.member(number).sketch();
      Sketch theirs = state.member(other).sketch();
      Probe probe = new Probe(mine);
      return new Placement.Pair(
          theirs.account(),
          odds.getOrDefault(other, Neighbours.UNLINKED),
          words(mine.words(), theirs.words()),
          likeness.weightiest(probe, theirs, probe.words(theirs.words()), MOST_SIGNS));
    }

    private List<String> words(Terms mine, Terms theirs) {
      record Shared(int key, int weight) {}
      Map<Integer, Integer> weights = new HashMap<>();
      for (int i = 0; i < theirs.size(); i++) {
        weights.put(theirs.key(i), theirs.weight(i));
      }
      List<Shared> shared = new ArrayList<>();
      for (int i = 0; i < mine.size(); i++) {
        int weight = mine.weight(i) * weights.getOrDefault(mine.key(i), 0);
        if (weight > 0) {
          shared.add(new Shared(mine.key(i), weight));
        }
      }
      Map<Integer, String> written = new HashMap<>();
      new Words(account.text()).forEach(written::putIfAbsent);
      new Words(account.title().orElse("")).forEach(written::putIfAbsent);
      return shared.stream()
          .sorted(
              Comparator.comparingInt((Shared one) -> -one.weight()).thenComparingInt(Shared::key))
          .limit(MOST_WORDS)
          .flatMap(one -> Optional.ofNullable(written.get(one.key())).stream())
          .toList();
    }
  }
}
