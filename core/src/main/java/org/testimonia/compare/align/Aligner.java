package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testimonia.compare.clause.Clause;
import org.testimonia.compare.decision.Decision;
import org.testimonia.compare.embed.Encoding;
import org.testimonia.model.Reading;

/// Finds the clauses of different accounts that speak of one matter. Safe to share between threads.
public final class Aligner {
  static final double REPEAT = 0.9;
  private static final double LEAST_THRESHOLD = 0.12;
  private static final double GREATEST_THRESHOLD = 0.4;

  private final Decision decision;

  public Aligner() {
    this(Decision.load(Aligner.class, Features.NAMES));
  }

  Aligner(Decision decision) {
    this.decision = decision;
  }

  /// The traits of an account's clauses, in their order.
  ///
  /// @param account number of the account in the story
  /// @param encodings by the number of the sentence, of each sentence that has a clause
  public static List<Traits> traits(
      Reading reading, int account, List<Clause> clauses, Map<Integer, Encoding> encodings) {
    TraitReader reader = new TraitReader(reading, account);
    return clauses.stream()
        .map(
            clause -> reader.read(clause, Objects.requireNonNull(encodings.get(clause.sentence()))))
        .toList();
  }

  /// Which of the story's clauses speak of one matter.
  ///
  /// @param traits of the clauses of all accounts
  public Alignment align(List<Traits> traits) {
    return align(traits, new Candidates(traits, new Rarity(traits)).find());
  }

  Alignment align(List<Traits> traits, List<Pair> pairs) {
    List<Grouping.Link> links = new ArrayList<>();
    Double[] nearest = new Double[traits.size()];
    Arrays.fill(nearest, 0.0);
    for (Pair pair : pairs) {
      double probability = decision.probability(pair.features());
      links.add(new Grouping.Link(pair.first(), pair.second(), probability));
      nearest[pair.first()] = Math.max(nearest[pair.first()], probability);
      nearest[pair.second()] = Math.max(nearest[pair.second()], probability);
    }
    int[] accounts = traits.stream().mapToInt(Traits::account).toArray();
    double threshold = threshold(links);
    List<List<Integer>> first = new Grouping(accounts, threshold, REPEAT).group(links);
    List<List<Integer>> groups = new SecondGroups(accounts, threshold, REPEAT).extend(first, links);
    return new Alignment(groups, List.of(nearest), certainties(groups, links));
  }

  /// How sure a pair of this story must be at least: so sure that what is expected to be right of
  /// the pairs taken and what is expected to be taken of the right ones are in the best balance
  /// (F1). Accounts that have much in common can afford to be strict, others cannot.
  private static double threshold(List<Grouping.Link> links) {
    double[] rising = links.stream().mapToDouble(Grouping.Link::probability).sorted().toArray();
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
    return Math.clamp(threshold, LEAST_THRESHOLD, GREATEST_THRESHOLD);
  }

  private static Map<Long, Double> certainties(
      List<List<Integer>> groups, List<Grouping.Link> links) {
    Map<Long, Double> all = new HashMap<>();
    links.forEach(link -> all.put(Alignment.key(link.first(), link.second()), link.probability()));
    Map<Long, Double> kept = new HashMap<>();
    for (List<Integer> group : groups) {
      for (int one : group) {
        for (int other : group) {
          Double certainty = all.get(Alignment.key(one, other));
          if (one < other && certainty != null) {
            kept.put(Alignment.key(one, other), certainty);
          }
        }
      }
    }
    return kept;
  }
}
