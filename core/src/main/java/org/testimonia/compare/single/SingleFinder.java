package org.testimonia.compare.single;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.testimonia.compare.align.Alignment;
import org.testimonia.compare.align.Traits;
import org.testimonia.decision.Decision;
import org.testimonia.model.Reading;

/// Finds what one account alone has and a reader would want to know: figures, names, quotations,
/// commitments; not every sentence. Safe to share between threads.
public final class SingleFinder {
  /// Singles in a thousand tokens of the story, at most: about 15 in a thousand words.
  private static final double DENSITY = 15.6;

  private final Decision decision =
      Decision.load(SingleFinder.class, "weights.txt", Prospect.NAMES);

  /// The passages, most salient first.
  ///
  /// @param traits of the clauses of all accounts
  /// @param alignment of these clauses
  public List<Lone> find(List<Reading> readings, List<Traits> traits, Alignment alignment) {
    return choose(readings, new Prospector(readings, traits, alignment).list(), decision, DENSITY);
  }

  static List<Lone> choose(
      List<Reading> readings, List<Prospect> prospects, Decision decision, double density) {
    int words = readings.stream().mapToInt(reading -> reading.tokens().size()).sum();
    long most = Math.max(1, (long) (words * density / 1000));
    List<Lone> salient = new ArrayList<>();
    for (Prospect prospect : prospects) {
      salient.add(
          new Lone(prospect.account(), prospect.span(), decision.probability(prospect.features())));
    }
    salient.sort(
        Comparator.comparingDouble(Lone::salience)
            .reversed()
            .thenComparingInt(Lone::account)
            .thenComparing(Lone::span));
    List<Lone> chosen = new ArrayList<>();
    for (Lone lone : salient) {
      if (chosen.size() < most && chosen.stream().noneMatch(lone::meets)) {
        chosen.add(lone);
      }
    }
    return chosen;
  }
}
