package org.testimonia.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testimonia.compare.align.Alignment;
import org.testimonia.compare.align.Traits;
import org.testimonia.model.Reading;

/// Who leaves out what all other sources of the story tell. It takes two others to make a silence:
/// of two accounts, what one leaves out is what the other alone has.
final class LeftOut {
  /// An account with a clause that may speak of the matter, however doubtful, is not said to be
  /// silent on it.
  private static final double DOUBT = 0.1;

  /// A claim joined with less certainty may be none.
  private static final double LEAST_SURE = 0.6;

  private final List<Reading> readings;
  private final List<Traits> traits;
  private final Alignment alignment;
  private final Map<String, String> lineageOf;

  /// @param lineageOf lineage by account id; accounts on their own are absent
  LeftOut(
      List<Reading> readings,
      List<Traits> traits,
      Alignment alignment,
      Map<String, String> lineageOf) {
    this.readings = readings;
    this.traits = traits;
    this.alignment = alignment;
    this.lineageOf = lineageOf;
  }

  /// The accounts of the one source that does not speak of the claim, in the story's order; empty
  /// when all do, when more than one does not, or when that is unsure.
  ///
  /// @param group clauses of the claim
  List<String> by(List<Integer> group) {
    Set<Integer> telling =
        group.stream().map(clause -> traits.get(clause).account()).collect(Collectors.toSet());
    List<Integer> silent =
        IntStream.range(0, readings.size()).filter(i -> !telling.contains(i)).boxed().toList();
    boolean sure =
        sources(silent).size() == 1
            && sources(telling).size() > 1
            && group.stream().allMatch(one -> alignment.nearest().get(one) >= LEAST_SURE)
            && silent.stream().noneMatch(account -> maySpeakOf(group, account));
    return sure ? silent.stream().map(i -> readings.get(i).account().id()).toList() : List.of();
  }

  private Set<String> sources(Iterable<Integer> accounts) {
    Set<String> sources = new TreeSet<>();
    for (int account : accounts) {
      String id = readings.get(account).account().id();
      sources.add(lineageOf.getOrDefault(id, id));
    }
    return sources;
  }

  private boolean maySpeakOf(List<Integer> group, int account) {
    return IntStream.range(0, traits.size())
        .filter(clause -> traits.get(clause).account() == account)
        .anyMatch(clause ->
            group.stream().anyMatch(one -> alignment.certainties().of(one, clause) >= DOUBT));
  }
}
