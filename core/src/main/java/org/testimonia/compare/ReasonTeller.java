package org.testimonia.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.testimonia.compare.align.Alignment;
import org.testimonia.compare.align.Traits;
import org.testimonia.compare.single.Lone;
import org.testimonia.model.Account;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;
import org.testimonia.model.Reasons;

/// Tells why passages are one claim, from what the alignment found sure.
final class ReasonTeller {
  private final List<Reading> readings;
  private final List<Traits> traits;
  private final Alignment alignment;

  /// For each clause the clauses that stand with it in some claim, itself among them.
  private final Map<Integer, Set<Integer>> joined = new HashMap<>();

  /// @param readings of the story
  /// @param traits of its clauses
  /// @param alignment of these
  ReasonTeller(List<Reading> readings, List<Traits> traits, Alignment alignment) {
    this.readings = readings;
    this.traits = traits;
    this.alignment = alignment;
    for (List<Integer> group : alignment.groups()) {
      group.forEach(clause -> joined.computeIfAbsent(clause, any -> new HashSet<>()).addAll(group));
    }
  }

  /// Why the clauses `group` are one claim: as sure as the least sure of them is of its likeliest
  /// partner in the group.
  Reasons of(List<Integer> group) {
    double least = 1;
    for (int one : group) {
      double best = 0;
      for (int other : group) {
        best = one == other ? best : Math.max(best, alignment.certainties().of(one, other));
      }
      least = Math.min(least, best);
    }
    return new Reasons(least, List.of(), nearest(group));
  }

  /// Why `lone` stands alone: as sure as its likeliest partner is unlikely.
  Reasons of(Lone lone) {
    List<Integer> clauses =
        IntStream.range(0, traits.size())
            .filter(i -> traits.get(i).account() == lone.account())
            .filter(i -> traits.get(i).clause().span().overlaps(lone.span()))
            .boxed()
            .toList();
    Optional<Reasons.Neighbour> nearest = nearest(clauses);
    double certainty = 1 - nearest.map(Reasons.Neighbour::certainty).orElse(0.0);
    return new Reasons(certainty, List.of(), nearest);
  }

  /// The clause that likeliest speaks of the same matter as one of `group`, and stands with it
  /// neither there nor in another claim.
  private Optional<Reasons.Neighbour> nearest(Collection<Integer> group) {
    Optional<Reasons.Neighbour> nearest = Optional.empty();
    double best = 0;
    for (int clause : group) {
      OptionalInt partner =
          alignment.certainties().surest(clause, joined.getOrDefault(clause, Set.of()));
      double sure =
          partner.isPresent() ? alignment.certainties().of(clause, partner.getAsInt()) : 0;
      if (sure > best) {
        best = sure;
        Traits other = traits.get(partner.getAsInt());
        Account account = readings.get(other.account()).account();
        nearest =
            Optional.of(new Reasons.Neighbour(Passage.of(account, other.clause().span()), sure));
      }
    }
    return nearest;
  }
}
