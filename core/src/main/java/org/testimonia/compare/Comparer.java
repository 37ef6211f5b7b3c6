package org.testimonia.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.testimonia.compare.align.Aligner;
import org.testimonia.compare.align.Alignment;
import org.testimonia.compare.align.ClauseReader;
import org.testimonia.compare.align.Traits;
import org.testimonia.compare.cross.CrossEncoder;
import org.testimonia.compare.difference.DifferenceFinder;
import org.testimonia.compare.embed.Embedder;
import org.testimonia.compare.lasting.LastingFinder;
import org.testimonia.compare.single.Lone;
import org.testimonia.compare.single.SingleFinder;
import org.testimonia.compare.speaker.SpeakerUnifier;
import org.testimonia.compare.version.RevisionFinder;
import org.testimonia.copy.LineageFinder;
import org.testimonia.model.Claim;
import org.testimonia.model.Comparison;
import org.testimonia.model.Lineage;
import org.testimonia.model.Reading;
import org.testimonia.model.Reasons;
import org.testimonia.model.Story;
import org.testimonia.text.Span;

/// Lays the accounts of a story side by side. Safe to share between threads.
public final class Comparer {
  /// So many pairs of passages of a story are read together, at some ten milliseconds each, or one
  /// of each claim: a large story must not take many times as long as it takes to align.
  private static final int MOST_READ = 3000;

  private final ClauseReader clauseReader = new ClauseReader();
  private final Aligner aligner = new Aligner();
  private final SingleFinder singleFinder = new SingleFinder();
  private final LastingFinder lastingFinder = new LastingFinder();
  private final LineageFinder lineageFinder = new LineageFinder();
  private final SpeakerUnifier speakerUnifier = new SpeakerUnifier();
  private final RevisionFinder revisionFinder = new RevisionFinder();
  private final DifferenceFinder differenceFinder = new DifferenceFinder();

  /// Begins to load the models, without waiting for them: worth while as soon as a comparison is
  /// sure to come.
  public void prepare() {
    // Whoever needs a model first learns what went wrong: nothing to do about it here.
    CompletableFuture<Void> unused =
        CompletableFuture.runAsync(Embedder::shared).thenRun(CrossEncoder::shared);
  }

  /// The claims of the story with their differences, who copied whom, the story's names for its
  /// speakers, and what changed from version to version.
  public Comparison compare(Story story) {
    List<Reading> readings = story.readings();
    List<Lineage> lineages = lineageFinder.find(readings);
    SortedMap<String, String> speakers = speakerUnifier.unify(readings);
    Comparison withoutClaims = new Comparison(List.of(), lineages, speakers);
    List<Traits> traits = clauseReader.read(readings);
    Alignment alignment = aligner.align(traits);
    ClaimMaker maker =
        new ClaimMaker(
            differenceFinder,
            withoutClaims.lineageOf(),
            withoutClaims::canonical,
            pairs(alignment.groups().size()));
    ReasonTeller teller = new ReasonTeller(readings, traits, alignment);
    LeftOut leftOut = new LeftOut(readings, traits, alignment, withoutClaims.lineageOf());
    // Each claim's passages run through a model of one thread.
    List<Claim> claims =
        new ArrayList<>(
            alignment.groups().parallelStream()
                .map(group ->
                    maker.make(
                        group.stream()
                            .map(clause -> telling(readings, traits.get(clause)))
                            .toList(),
                        (one, other) ->
                            alignment.certainties().of(group.get(one), group.get(other)),
                        leftOut.by(group),
                        1,
                        teller.of(group)))
                .toList());
    for (List<LastingFinder.Lasted> lasted : lastingFinder.find(readings)) {
      List<ClaimMaker.Telling> tellings =
          lasted.stream().flatMap(one -> telling(one, readings, traits)).toList();
      if (tellings.size() > 1) {
        claims.add(maker.make(tellings, (one, other) -> 1, List.of(), 1, Reasons.rule()));
      }
    }
    for (Lone lone : singleFinder.find(readings, traits, alignment)) {
      claims.add(
          maker.make(
              List.of(new ClaimMaker.Telling(readings.get(lone.account()), lone.span())),
              (one, other) -> 1,
              List.of(),
              lone.salience(),
              teller.of(lone)));
    }
    return new Comparison(
        ClaimMaker.ordered(claims), lineages, speakers, revisionFinder.find(readings));
  }

  /// Which passages speak of one matter: the decision on each pair by which [#compare] lays clauses
  /// side by side, before they are made groups.
  ///
  /// @param readings accounts of one story
  /// @param passages one of each account, in their order
  /// @return for each passage the numbers of the others that speak of the same
  public List<SortedSet<Integer>> together(List<Reading> readings, List<Span> passages) {
    List<Traits> traits = clauseReader.readPassages(readings, passages);
    Alignment alignment = aligner.align(traits);
    List<SortedSet<Integer>> together = new ArrayList<>();
    passages.forEach(passage -> together.add(new TreeSet<>()));
    for (int one = 0; one < traits.size(); one++) {
      for (int other = 0; other < traits.size(); other++) {
        double sure = alignment.certainties().of(one, other);
        if (sure > 0 && sure >= alignment.threshold()) {
          together.get(traits.get(one).account()).add(traits.get(other).account());
        }
      }
    }
    return together;
  }

  /// How many pairs of each claim are read together.
  private static int pairs(int claims) {
    return Math.clamp(MOST_READ / Math.max(1, claims), 1, DifferenceFinder.MOST_PAIRS);
  }

  private static ClaimMaker.Telling telling(List<Reading> readings, Traits one) {
    return new ClaimMaker.Telling(readings.get(one.account()), one.clause().span());
  }

  /// The clause that says how long a thing lasted.
  private static Stream<ClaimMaker.Telling> telling(
      LastingFinder.Lasted lasted, List<Reading> readings, List<Traits> traits) {
    return traits.stream()
        .filter(one -> one.account() == lasted.account())
        .map(one -> one.clause().span())
        .filter(clause -> clause.contains(lasted.span().start()))
        .limit(1)
        .map(clause -> new ClaimMaker.Telling(readings.get(lasted.account()), clause));
  }
}
