package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testimonia.compare.clause.Clause;
import org.testimonia.compare.decision.Decision;
import org.testimonia.compare.embed.Encoding;
import org.testimonia.model.Reading;

/// Finds the clauses of different accounts that speak of one matter. Safe to share between threads.
public final class Aligner {
  static final double THRESHOLD = 0.22;
  static final double REPEAT = 0.9;

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
    return align(traits, new Candidates(traits, new Rarity(traits)).find(), THRESHOLD, REPEAT);
  }

  Alignment align(List<Traits> traits, List<Pair> pairs, double threshold, double repeat) {
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
    List<List<Integer>> groups = new Grouping(accounts, threshold, repeat).group(links);
    return new Alignment(
        new SecondGroups(accounts, threshold, repeat).extend(groups, links), List.of(nearest));
  }
}
