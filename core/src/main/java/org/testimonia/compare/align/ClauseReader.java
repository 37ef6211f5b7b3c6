package org.testimonia.compare.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.testimonia.compare.clause.Clause;
import org.testimonia.compare.clause.ClauseCutter;
import org.testimonia.compare.embed.Embedder;
import org.testimonia.compare.embed.Encoding;
import org.testimonia.model.Reading;
import org.testimonia.text.Span;

/// Cuts the accounts of a story into clauses and reads of each what the decision on pairs looks at.
/// Safe to share between threads.
public final class ClauseReader {
  private final ClauseCutter cutter = new ClauseCutter();

  /// The traits of the clauses of all accounts, in their order.
  public List<Traits> read(List<Reading> readings) {
    return read(readings, readings.stream().map(cutter::cut).toList());
  }

  /// The traits of one passage of each account, as if it were a clause; none of a passage that lies
  /// in no sentence.
  ///
  /// @param passages as many as `readings`, in their order
  public List<Traits> readPassages(List<Reading> readings, List<Span> passages) {
    List<List<Clause>> clauses = new ArrayList<>();
    for (int account = 0; account < readings.size(); account++) {
      clauses.add(clause(readings.get(account), passages.get(account)).stream().toList());
    }
    return read(readings, clauses);
  }

  /// What of the passage lies in the sentence that holds most of it.
  private static Optional<Clause> clause(Reading reading, Span passage) {
    return reading
        .sentenceAt(passage)
        .map(i -> {
          Span whole = reading.sentences().get(i).span();
          Span part =
              new Span(
                  Math.max(whole.start(), passage.start()), Math.min(whole.end(), passage.end()));
          return new Clause(i, part, reading.tokens().within(part));
        })
        .filter(clause -> !clause.tokens().isEmpty());
  }

  private static List<Traits> read(List<Reading> readings, List<List<Clause>> clauses) {
    List<String> sentences = new ArrayList<>();
    List<Map<Integer, Integer>> places = new ArrayList<>();
    for (int account = 0; account < readings.size(); account++) {
      Reading reading = readings.get(account);
      Map<Integer, Integer> place = new HashMap<>();
      // Only sentences with clauses, for the rest is furniture.
      for (Clause clause : clauses.get(account)) {
        if (place.putIfAbsent(clause.sentence(), sentences.size()) == null) {
          sentences.add(
              reading.sentences().get(clause.sentence()).span().in(reading.account().text()));
        }
      }
      places.add(place);
    }
    List<Encoding> encodings = Encoding.centred(Embedder.shared().encode(sentences));
    List<Traits> traits = new ArrayList<>();
    for (int account = 0; account < readings.size(); account++) {
      TraitReader reader = new TraitReader(readings.get(account), account);
      for (Clause clause : clauses.get(account)) {
        int place = Objects.requireNonNull(places.get(account).get(clause.sentence()));
        traits.add(reader.read(clause, encodings.get(place)));
      }
    }
    return traits;
  }
}
