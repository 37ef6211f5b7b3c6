package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.testimonia.decision.Decision;

/// Finds the clauses of different accounts that speak of one matter. Safe to share between threads.
public final class Aligner {
  static final double REPEAT = 0.9;
  private static final double LEAST_THRESHOLD = 0.2;
  private static final double GREATEST_THRESHOLD = 0.4;

  /// The decision learned that pairs nobody judged are no pairs, which some are: it is surer than
  /// it says.
  private static final double UNDERSTATED = 0.8;

  private final Decision decision;

  public Aligner() {
    this(Decision.load(Aligner.class, "weights.txt", Features.NAMES));
  }

  Aligner(Decision decision) {
    this.decision = decision;
  }

  /// Which of the story's clauses speak of one matter.
  ///
  /// @param traits of the clauses of all accounts
  public Alignment align(List<Traits> traits) {
    return align(traits, new Candidates(traits, new Rarity(traits)).find());
  }

  Alignment align(List<Traits> traits, List<Pair> pairs) {
    List<Link> links =
        Features.runs(pairs).parallelStream().map(this::links).flatMap(List::stream).toList();
    Double[] nearest = new Double[traits.size()];
    Arrays.fill(nearest, 0.0);
    for (Link link : links) {
      nearest[link.first()] = Math.max(nearest[link.first()], link.probability());
      nearest[link.second()] = Math.max(nearest[link.second()], link.probability());
    }
    int[] accounts = traits.stream().mapToInt(Traits::account).toArray();
    Certainties certainties = new Certainties(traits.size(), links);
    double threshold = threshold(links);
    List<List<Integer>> first = new Grouping(accounts, threshold, REPEAT).group(links);
    List<List<Integer>> groups =
        new SecondGroups(accounts, certainties, threshold, REPEAT).extend(first, links);
    return new Alignment(groups, List.of(nearest), certainties, threshold);
  }

  private List<Link> links(List<Pair> pairs) {
    List<double[]> features = Features.of(pairs);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      links.add(new Link(pair.first(), pair.second(), decision.probability(features.get(i))));
    }
    return links;
  }

  /// How sure a pair of this story must be at least: so sure that what is expected to be right of
  /// the pairs taken and what is expected to be taken of the right ones are in the best balance
  /// (F1). Accounts that have much in common can afford to be strict, others cannot.
  private static double threshold(List<Link> links) {
    double[] rising = links.stream().mapToDouble(Link::probability).sorted().toArray();
    double all = 0;
    for (double probability : rising) {
      all += probability;
    }
    double taken = 0;
    double best = 0;
    double threshold = GREATEST_THRESHOLD;
    for (int i = rising.length - 1; i >= 0; i--) {
      taken += rising[i];
      double balance = 2 * taken / (rising.length - i + all);
      if (balance > best) {
        best = balance;
        threshold = rising[i];
      }
    }
    return Math.clamp(UNDERSTATED * threshold, LEAST_THRESHOLD, GREATEST_THRESHOLD);
  }
}
