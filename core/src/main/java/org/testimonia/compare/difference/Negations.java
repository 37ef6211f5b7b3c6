package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What a passage negates: by a negator ("did not sign"), or by a verb that turns down what follows
/// ("refused to sign", "denied that it had signed", "stopped signing").
final class Negations {
  static final String HARDLY = "hardly";

  /// How many words after a negator the word that it bears on may stand.
  private static final int REACH = 6;

  /// How many words after "denied" the clause that is denied may begin, and its verb stand.
  private static final int CLAUSE_BEGINS = 5;

  private static final int CLAUSE_REACH = 10;

  private static final Set<String> NEGATORS = Set.of("not", HARDLY);
  private static final Set<String> TURNING_DOWN = Set.of("deny", "stop");

  private static final Lexicon LEXICON = Lexicon.load("polarity.txt");

  private final Telling telling;
  private final List<Negation> all;

  /// Those that do not cancel each other.
  private final List<Negation> left;

  /// @param kind of the words that negate, as in `polarity.txt`
  /// @param from number of their first word
  /// @param to one past their last word
  /// @param bearsOn number of the word that is negated; empty when none is near, or when it is no
  ///   verb that is turned down but a thing: who rejects a plan does not say that there is none
  record Negation(String kind, int from, int to, Optional<Integer> bearsOn) {
    /// Whether it is by a verb that turns down, not by a negator.
    boolean isByVerb() {
      return TURNING_DOWN.contains(kind);
    }
  }

  private Negations(Telling telling, List<Negation> all) {
    this.telling = telling;
    this.all = List.copyOf(all);
    this.left = uncancelled(all);
  }

  /// Whether a negator stands among the words.
  static boolean hasNegator(List<Word> words) {
    return LEXICON.find(words).stream().anyMatch(hit -> hit.kind().equals("not"));
  }

  static Negations in(Telling telling) {
    List<Negation> all = new ArrayList<>();
    for (Lexicon.Hit hit : LEXICON.find(telling.words())) {
      if (NEGATORS.contains(hit.kind()) && !isAnswer(telling, hit)) {
        all.add(new Negation(hit.kind(), hit.from(), hit.to(), next(telling.words(), hit.to())));
      } else if (TURNING_DOWN.contains(hit.kind())) {
        Optional<Integer> verb = turnedDown(telling.words(), hit);
        all.add(new Negation(hit.kind(), hit.from(), hit.to(), verb));
      }
    }
    return new Negations(telling, all);
  }

  private static List<Negation> uncancelled(List<Negation> all) {
    List<Negation> left = new ArrayList<>();
    for (Negation one : all) {
      boolean cancels = all.stream().anyMatch(other -> cancels(one, other) || cancels(other, one));
      if (!cancels) {
        left.add(one);
      }
    }
    return List.copyOf(left);
  }

  private static boolean cancels(Negation one, Negation other) {
    return other.isByVerb()
        && one.bearsOn().filter(at -> other.from() <= at && at < other.to()).isPresent();
  }

  /// Whether the hit is the "no" of "No, I will stay", which negates nothing in its sentence.
  private static boolean isAnswer(Telling telling, Lexicon.Hit hit) {
    List<Word> words = telling.words();
    return words.get(hit.from()).form().equals("no")
        && (hit.to() == words.size()
            || Set.of("PRON", "PUNCT").contains(words.get(hit.to()).tag()));
  }

  /// The first word of content from `from` on.
  private static Optional<Integer> next(List<Word> words, int from) {
    for (int i = from; i < Math.min(words.size(), from + REACH); i++) {
      if (words.get(i).isContent()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// The verb that is turned down: "refused to pay", "denied paying", "kept the firm from paying",
  /// "denied reports that it had paid", "denied it had paid".
  private static Optional<Integer> turnedDown(List<Word> words, Lexicon.Hit hit) {
    int at = hit.to();
    while (at < words.size() && words.get(at).tag().equals("ADV")) {
      at++;
    }
    if (at >= words.size()) {
      return Optional.empty();
    }
    if (isGerund(words.get(at))) {
      return verb(words, at, false);
    }
    if (hit.kind().equals("stop")) {
      return Optional.empty();
    }
    if (words.get(at).form().equals("to")) {
      return verb(words, at + 1, false);
    }
    return inClause(words, at);
  }

  private static Optional<Integer> inClause(List<Word> words, int at) {
    for (int i = at; i < Math.min(words.size(), at + CLAUSE_BEGINS); i++) {
      Word word = words.get(i);
      if (word.tag().equals("PUNCT") || (i == at && word.form().equals("of"))) {
        // "The lack of water has harmed" negates no harm.
        return Optional.empty();
      }
      if (word.form().equals("that") && !word.tag().equals("DET")) {
        return verb(words, i + 1, false);
      }
      if (word.form().equals("from") && i + 1 < words.size() && isGerund(words.get(i + 1))) {
        return verb(words, i + 1, false);
      }
      if (word.tag().equals("AUX")) {
        return verb(words, i, true);
      }
    }
    return Optional.empty();
  }

  private static boolean isGerund(Word word) {
    return Set.of("VERB", "AUX").contains(word.tag()) && word.form().endsWith("ing");
  }

  /// The first verb from `from` on in the same clause, when it is one of content; with `helped`, it
  /// stands behind helpers alone.
  private static Optional<Integer> verb(List<Word> words, int from, boolean helped) {
    for (int i = from; i < Math.min(words.size(), from + CLAUSE_REACH); i++) {
      Word word = words.get(i);
      if (word.tag().equals("VERB")) {
        return word.isContent() ? Optional.of(i) : Optional.empty();
      }
      boolean helper = Set.of("AUX", "ADV", "PART").contains(word.tag());
      if (word.tag().equals("PUNCT") || (helped && !helper)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// In order; two that cancel ("did not rule out") are left out.
  List<Negation> left() {
    return left;
  }

  /// Those left that the other passage does not have of the same word, in order.
  List<Negation> besides(Negations other) {
    SortedSet<String> theirs = other.stems();
    return left.stream()
        .filter(one ->
            one.bearsOn().isEmpty()
                || !theirs.contains(telling.words().get(one.bearsOn().get()).stem()))
        .toList();
  }

  private SortedSet<String> stems() {
    SortedSet<String> stems = new TreeSet<>();
    left.forEach(one -> one.bearsOn().ifPresent(at -> stems.add(telling.words().get(at).stem())));
    return stems;
  }

  /// Whether the words from number `from` to before `to` are negated: by a negator of their clause,
  /// or by a verb that turns them down.
  boolean bearOn(int from, int to) {
    Clause clause = Clause.around(telling, from);
    return all.stream()
                .filter(one -> one.to() <= from || to <= one.from())
                .filter(one ->
                    one.isByVerb()
                        ? one.bearsOn().filter(at -> from <= at && at < to).isPresent()
                        : clause.holds(one.from()))
                .count()
            % 2
        == 1;
  }
}
