package org.testimonia.compare.difference;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/// What holds of a claim whatever the type of difference, for the decision: the nearer two tellings
/// are to each other in words and length, the less they differ.
final class ClaimSigns {
  /// A common run of words of this length is as telling as a longer one.
  private static final double LONG_RUN = 10;

  private ClaimSigns() {}

  /// Each under `claim.…`, mostly in [0, 1].
  ///
  /// @param matter of two accounts or more
  static SortedMap<String, Double> of(Matter matter) {
    SortedMap<String, Double> signs = new TreeMap<>();
    List<Matter.Pair> pairs = matter.closest();
    List<Telling> tellings = matter.tellings();
    signs.put("claim.accounts", Math.log(matter.accounts().size()));
    spread(signs, "alike", pairs, Matter.Pair::likeness);
    spread(signs, "certain", pairs, Matter.Pair::certainty);
    spread(signs, "held", pairs, pair -> pair.one().containment(pair.other()));
    spread(signs, "run", pairs, pair -> Math.min(1, run(pair) / LONG_RUN));
    spread(signs, "alone", pairs, ClaimSigns::alone);
    spread(signs, "more", pairs, pair -> Math.abs(length(pair.one()) - length(pair.other())));
    signs.put("claim.words", mean(tellings, ClaimSigns::length));
    signs.put("claim.quoted", mean(tellings, one -> one.isQuoting() ? 1 : 0));
    signs.put("claim.said", mean(tellings, one -> one.statement().isPresent() ? 1 : 0));
    signs.put("claim.opinion", 1 - matter.reportingShare());
    signs.put("claim.repeats", tellings.size() - matter.accounts().size() > 0 ? 1.0 : 0);
    signs.put("claim.speakers", Math.log(1 + speakers(matter)));
    return signs;
  }

  private static void spread(
      SortedMap<String, Double> signs,
      String name,
      List<Matter.Pair> pairs,
      ToDoubleFunction<Matter.Pair> of) {
    signs.put("claim." + name, mean(pairs, of));
    signs.put("claim.least-" + name, pairs.stream().mapToDouble(of).min().orElse(0));
    signs.put("claim.most-" + name, pairs.stream().mapToDouble(of).max().orElse(0));
  }

  private static <T> double mean(Collection<T> all, ToDoubleFunction<T> of) {
    return all.stream().mapToDouble(of).average().orElse(0);
  }

  private static double length(Telling telling) {
    return Math.log(1 + telling.stems().size());
  }

  /// How many words of content each of the two has for itself, of the one that has fewer.
  private static double alone(Matter.Pair pair) {
    int here = alone(pair.one(), pair.other());
    int there = alone(pair.other(), pair.one());
    return Math.log(1 + Math.min(here, there));
  }

  private static int alone(Telling telling, Telling among) {
    return (int) telling.stems().stream().filter(stem -> !among.has(stem)).count();
  }

  /// Length of the longest run of words that both have.
  private static int run(Matter.Pair pair) {
    List<Word> others = pair.other().words();
    int[] runs = new int[others.size() + 1];
    int longest = 0;
    for (Word word : pair.one().words()) {
      for (int j = others.size(); j > 0; j--) {
        runs[j] = word.form().equals(others.get(j - 1).form()) ? runs[j - 1] + 1 : 0;
        longest = Math.max(longest, runs[j]);
      }
    }
    return longest;
  }

  private static int speakers(Matter matter) {
    TreeSet<String> speakers = new TreeSet<>();
    for (Telling telling : matter.tellings()) {
      telling
          .statement()
          .flatMap(statement -> statement.attribution().findName())
          .ifPresent(name -> speakers.add(matter.canonical(name)));
    }
    return speakers.size();
  }
}
