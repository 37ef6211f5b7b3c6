package org.testimonia.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import org.testimonia.compare.align.Aligner;
import org.testimonia.compare.align.Alignment;
import org.testimonia.compare.align.Traits;
import org.testimonia.compare.clause.Clause;
import org.testimonia.compare.clause.ClauseCutter;
import org.testimonia.compare.difference.DifferenceFinder;
import org.testimonia.compare.embed.Embedder;
import org.testimonia.compare.embed.Encoding;
import org.testimonia.compare.lineage.LineageFinder;
import org.testimonia.compare.single.Lone;
import org.testimonia.compare.single.SingleFinder;
import org.testimonia.compare.speaker.SpeakerUnifier;
import org.testimonia.model.Claim;
import org.testimonia.model.Comparison;
import org.testimonia.model.Lineage;
import org.testimonia.model.Reading;
import org.testimonia.model.Story;

/// Lays the accounts of a story side by side. Safe to share between threads.
public final class Comparer {
  private final ClauseCutter cutter = new ClauseCutter();
  private final Aligner aligner = new Aligner();
  private final SingleFinder singleFinder = new SingleFinder();
  private final LineageFinder lineageFinder = new LineageFinder();
  private final SpeakerUnifier speakerUnifier = new SpeakerUnifier();
  private final DifferenceFinder differenceFinder = new DifferenceFinder();

  /// Begins to load the model that finds candidates, without waiting for it: worth while as soon as
  /// a comparison is sure to come.
  public void prepare() {
    // Whoever needs the model first learns what went wrong: nothing to do about it here.
    CompletableFuture<Void> unused = CompletableFuture.runAsync(Embedder::shared);
  }

  /// Name of the model that finds candidates: part of a dossier's provenance.
  public String model() {
    return Embedder.model();
  }

  /// SHA-256 of that model's weights.
  public String modelSha256() {
    return Embedder.sha256();
  }

  /// The claims of the story with their differences, who copied whom, and the story's names for its
  /// speakers.
  public Comparison compare(Story story) {
    List<Reading> readings = story.readings();
    List<Lineage> lineages = lineageFinder.find(readings);
    SortedMap<String, String> speakers = speakerUnifier.unify(readings);
    Comparison withoutClaims = new Comparison(List.of(), lineages, speakers);
    ClaimMaker maker =
        new ClaimMaker(differenceFinder, withoutClaims.lineageOf(), withoutClaims::canonical);
    List<Traits> traits = traits(readings);
    Alignment alignment = aligner.align(traits);
    List<Claim> claims = new ArrayList<>();
    for (List<Integer> group : alignment.groups()) {
      List<ClaimMaker.Telling> tellings =
          group.stream()
              .map(traits::get)
              .map(one -> new ClaimMaker.Telling(readings.get(one.account()), one.clause().span()))
              .toList();
      claims.add(
          maker.make(
              tellings,
              (one, other) -> alignment.certainty(group.get(one), group.get(other)),
              weight(group, alignment)));
    }
    for (Lone lone : singleFinder.find(readings, traits, alignment)) {
      claims.add(
          maker.make(
              List.of(new ClaimMaker.Telling(readings.get(lone.account()), lone.span())),
              (one, other) -> 1,
              lone.salience()));
    }
    return new Comparison(ClaimMaker.ordered(claims), lineages, speakers);
  }

  /// How sure the group is, from 0 to 1.
  private static double weight(List<Integer> group, Alignment alignment) {
    return group.stream().mapToDouble(alignment.nearest()::get).average().orElse(0);
  }

  private List<Traits> traits(List<Reading> readings) {
    List<Traits> traits = new ArrayList<>();
    for (int account = 0; account < readings.size(); account++) {
      Reading reading = readings.get(account);
      List<Clause> clauses = cutter.cut(reading);
      traits.addAll(Aligner.traits(reading, account, clauses, encodings(reading, clauses)));
    }
    return traits;
  }

  /// By the number of the sentence; only sentences with clauses, for the rest is furniture.
  private static Map<Integer, Encoding> encodings(Reading reading, List<Clause> clauses) {
    List<Integer> numbers = clauses.stream().map(Clause::sentence).distinct().toList();
    List<Encoding> found =
        Embedder.shared()
            .encode(
                numbers.stream()
                    .map(number ->
                        reading.sentences().get(number).span().in(reading.account().text()))
                    .toList());
    Map<Integer, Encoding> encodings = new HashMap<>();
    for (int i = 0; i < numbers.size(); i++) {
      encodings.put(numbers.get(i), found.get(i));
    }
    return encodings;
  }
}
