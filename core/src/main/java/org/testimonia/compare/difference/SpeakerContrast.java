package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.testimonia.compare.speaker.Delegate;
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

  private static final Set<String> VERBAL = Set.of("VERB", "AUX");

  /// What stands before whoever only hands on another's words.
  private static final String RELAY = "according to ";

  private static final Lexicon SAYING = Lexicon.load("empty.txt");

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
      if (both
          && (relays(pair.one(), pair.other(), matter)
              || relays(pair.other(), pair.one(), matter))) {
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
        one.isPresent()
            && other.isPresent()
            && !one.get().key().equals(other.get().key())
            && !acts(pair.one(), one.get(), other.get())
            && !acts(pair.other(), other.get(), one.get());
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
    Optional<Attribution> by = telling.nearestStatement().map(Statement::attribution);
    return by.flatMap(Attribution::findName)
        .map(name ->
            isSomebodyElse(telling, by, name)
                ? mention(telling, by).orElse(name)
                : matter.canonical(name));
  }

  /// Whether the words for the source name him only as whom the source stands by: "an adviser to
  /// Weil".
  private static boolean isSomebodyElse(Telling telling, Optional<Attribution> by, String name) {
    return mention(telling, by)
        .flatMap(Delegate::self)
        .filter(self -> Arrays.stream(name.split(" ", -1)).noneMatch(self::contains))
        .isPresent();
  }

  private static Optional<String> mention(Telling telling, Optional<Attribution> by) {
    return by.flatMap(Attribution::findMention).map(telling::text);
  }

  private static SameSource.Source source(Telling telling, Matter matter) {
    Set<String> calls = new TreeSet<>();
    Optional<Attribution> by = telling.nearestStatement().map(Statement::attribution);
    by.flatMap(Attribution::findName)
        .filter(name -> !isSomebodyElse(telling, by, name))
        .ifPresent(name -> {
          calls.add(name);
          calls.add(matter.canonical(name));
        });
    mention(telling, by).map(words -> Delegate.self(words).orElse(words)).ifPresent(calls::add);
    boolean person =
        telling.told().reading().names().stream()
            .filter(name -> name.kind() == NameKind.PERSON)
            .anyMatch(name -> calls.contains(name.canonical()));
    return new SameSource.Source(calls, person);
  }

  /// Whether the one gives the words of the other's source by way of its own: "said Weil, according
  /// to the Halm news agency".
  private boolean relays(Telling one, Telling other, Matter matter) {
    Optional<Span> mention =
        one.nearestStatement().flatMap(said -> said.attribution().findMention());
    String text = one.told().reading().account().text();
    if (mention.filter(span -> text.startsWith(RELAY, span.start() - RELAY.length())).isEmpty()) {
      return false;
    }
    SameSource.Source theirs = source(other, matter);
    Tokens tokens = one.told().reading().tokens();
    Span range = tokens.within(one.sentences());
    return IntStream.range(range.start(), range.end())
        .filter(i -> tokens.tag(i).equals("PROPN"))
        .filter(i -> mention.stream().noneMatch(tokens.span(i)::overlaps))
        .filter(i -> says(tokens, i - 1, range) || says(tokens, i + 1, range))
        .anyMatch(i -> sameSource.names(theirs, tokens.form(i)));
  }

  private static boolean says(Tokens tokens, int at, Span range) {
    return range.contains(at) && SAYING.find(tokens.lemma(at)).filter("say"::equals).isPresent();
  }

  /// Whether an account that gives no source tells what the other's source itself does: "the bank
  /// will pay" needs no "the bank said".
  private static boolean acts(Telling telling, Finding.Stand own, Finding.Stand source) {
    if (!own.value().equals(NO_SOURCE)) {
      return false;
    }
    Told theirs = source.telling().told();
    SortedSet<String> called =
        Telling.of(new Told(theirs.reading(), source.span(), theirs.statement()), 0).stems();
    boolean bound =
        telling.told().reading().commitments().stream()
            .filter(one -> one.action().overlaps(telling.span()))
            .anyMatch(one -> one.actor().filter(source.value()::equals).isPresent());
    return bound || (!called.isEmpty() && actor(telling.words()).containsAll(called));
  }

  /// The stems of what stands before the first verb; none where that says what is done to it.
  private static SortedSet<String> actor(List<Word> words) {
    SortedSet<String> actor = new TreeSet<>();
    int at = 0;
    while (at < words.size() && !VERBAL.contains(words.get(at).tag())) {
      actor.add(words.get(at).stem());
      at++;
    }
    while (at < words.size() && words.get(at).tag().equals("AUX")) {
      if (words.get(at).lemma().equals("be")) {
        return new TreeSet<>();
      }
      at++;
    }
    return actor;
  }
}
