package org.testimonia.compare.difference;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// What holds of a claim whatever the type of difference, for the decision: the nearer two tellings
/// are to each other in words and length, the less they differ.
final class ClaimSigns {
  /// How sure it is that the accounts speak of one matter, on the mean.
  static final String CERTAIN = "claim.certain";

  private ClaimSigns() {}

  /// Each under `claim.…`, mostly in [0, 1].
  ///
  /// @param matter of two accounts or more
  static SortedMap<String, Double> of(Matter matter) {
    SortedMap<String, Double> signs = new TreeMap<>();
    List<Matter.Pair> pairs = matter.closest();
    signs.put("claim.accounts", Math.log(matter.accounts().size()));
    signs.put("claim.alike", mean(pairs, Matter.Pair::likeness));
    signs.put("claim.least-alike", least(pairs, Matter.Pair::likeness));
    signs.put(CERTAIN, mean(pairs, Matter.Pair::certainty));
    signs.put("claim.least-certain", least(pairs, Matter.Pair::certainty));
    signs.put("claim.words", mean(matter.tellings(), one -> Math.log(1 + one.stems().size())));
    signs.put("claim.opinion", 1 - matter.reportingShare());
    return signs;
  }

  private static <T> double mean(Collection<T> all, ToDoubleFunction<T> of) {
    return all.stream().mapToDouble(of).average().orElse(0);
  }

  private static <T> double least(Collection<T> all, ToDoubleFunction<T> of) {
    return all.stream().mapToDouble(of).min().orElse(0);
  }
}
