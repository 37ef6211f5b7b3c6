package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.testimonia.compare.speaker.SameSource;
import org.testimonia.model.Attribution;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.NameKind;
import org.testimonia.model.Statement;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// Accounts give the same statement to different sources.
final class SpeakerContrast implements Contrast {
  /// One account gives a source, the other says it itself: less telling than two sources.
  private static final double FLAT = 0.5;

  /// Two names may still be of one source.
  private static final double OTHER = 0.9;

  private static final double LEAST = 0.05;

  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");

  /// What stands for the source of what an account says itself.
  static final String NO_SOURCE = "no source";

  /// What two sources say in at least so many words, nearly all of them the same, is one statement.
  private static final int LEAST_SAID = 2;

  private static final double MOST_OF_IT = 0.8;
  private static final double LEAST_CERTAIN = 0.8;

  private final SameSource sameSource = new SameSource();

  @Override
  public DifferenceType type() {
    return DifferenceType.SPEAKER;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    for (Matter.Pair pair : matter.closest()) {
      Optional<String> one = speaker(pair.one(), matter);
      Optional<String> other = speaker(pair.other(), matter);
      boolean both = one.isPresent() && other.isPresent();
      boolean near = pair.isComparable();
      if (both && sameSource.may(source(pair.one(), matter), source(pair.other(), matter))) {
        Evidence.atLeast(evidence, "same", near ? 1 : 0);
        continue;
      }
      double strength = both && saySame(pair) ? Finding.PLAIN : strength(pair, both);
      Optional<Ground> ground = ground(pair, matter, strength);
      ground.ifPresent(grounds::add);
      if (both || ground.isPresent()) {
        Evidence.atLeast(evidence, both ? "other" : "flat", near ? 1 : 0);
        Evidence.atLeast(evidence, "far", near ? 0 : 1);
      }
    }
    return Finding.of(grounds, evidence, false);
  }

  /// The less alike what is said, the likelier it is two statements of one matter.
  private static double strength(Matter.Pair pair, boolean both) {
    return Math.max(LEAST, (both ? OTHER : FLAT) * pair.likeness());
  }

  /// Whether the two have their sources say nearly the same.
  private static boolean saySame(Matter.Pair pair) {
    SortedSet<String> ours = pair.one().stemsIn(pair.one().said());
    SortedSet<String> theirs = pair.other().stemsIn(pair.other().said());
    int most = Math.max(ours.size(), theirs.size());
    ours.retainAll(theirs);
    return ours.size() >= Math.max(LEAST_SAID, MOST_OF_IT * most)
        && pair.certainty() >= LEAST_CERTAIN
        && isNamedBeside(pair.one())
        && isNamedBeside(pair.other());
  }

  /// Whether its own sentence says by a noun or a name who speaks. Whom "she" means, or whose a
  /// quotation is that goes on, may be misread, and then two accounts seem to differ.
  private static boolean isNamedBeside(Telling telling) {
    Tokens tokens = telling.told().reading().tokens();
    return telling
        .statement()
        .flatMap(statement -> statement.attribution().findMention())
        .filter(telling.sentences()::contains)
        .map(tokens::within)
        .filter(mention ->
            IntStream.range(mention.start(), mention.end())
                .anyMatch(i -> NOUNS.contains(tokens.tag(i))))
        .isPresent();
  }

  private static Optional<Ground> ground(Matter.Pair pair, Matter matter, double strength) {
    Optional<Finding.Stand> one = stand(pair.one(), matter);
    Optional<Finding.Stand> other = stand(pair.other(), matter);
    boolean apart =
        one.isPresent() && other.isPresent() && !one.get().key().equals(other.get().key());
    return apart ? Optional.of(new Ground(one.get(), other.get(), strength)) : Optional.empty();
  }

  /// Whom a telling names as its source; empty when it has one that nobody could name.
  private static Optional<Finding.Stand> stand(Telling telling, Matter matter) {
    Optional<Statement> statement = telling.nearestStatement();
    if (statement.isEmpty()) {
      return telling.isPlainlyItsOwn()
          ? Optional.of(new Finding.Stand(telling, "", NO_SOURCE, telling.span()))
          : Optional.empty();
    }
    Span span = statement.flatMap(s -> s.attribution().findMention()).orElse(telling.span());
    return speaker(telling, matter).map(name -> new Finding.Stand(telling, name, name, span));
  }

  private static Optional<String> speaker(Telling telling, Matter matter) {
    return telling
        .nearestStatement()
        .map(Statement::attribution)
        .flatMap(attribution -> attribution.findName())
        .map(matter::canonical);
  }

  private static SameSource.Source source(Telling telling, Matter matter) {
    Set<String> calls = new TreeSet<>();
    Optional<Attribution> attribution = telling.nearestStatement().map(Statement::attribution);
    attribution.flatMap(by -> by.findName()).map(matter::canonical).ifPresent(calls::add);
    attribution.flatMap(by -> by.findName()).ifPresent(calls::add);
    attribution.flatMap(by -> by.findMention()).map(telling::text).ifPresent(calls::add);
    boolean person =
        telling.told().reading().names().stream()
            .filter(name -> name.kind() == NameKind.PERSON)
            .anyMatch(name -> calls.contains(name.canonical()));
    return new SameSource.Source(calls, person);
  }
}
