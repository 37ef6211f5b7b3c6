package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.CommitmentKind;
import org.testimonia.text.Span;

/// Finds commitments that neither a verb names nor a modal makes, in what somebody is quoted or
/// reported as saying: "the claims are false" denies, "a retreat is out of the question" refuses,
/// "leave the town now" demands.
final class PredicateFinder {
  private static final Set<String> SELF = Set.of("i", "we");

  private final CommitmentLexicon lexicon;
  private final ActionBounds bounds;

  PredicateFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
    this.bounds = new ActionBounds(lexicon);
  }

  /// The candidates among the tokens `range` of a sentence, which are a statement's content.
  List<Candidate> find(Words words, Span range, boolean direct, List<Condition> conditions) {
    List<Candidate> found = new ArrayList<>();
    if (direct) {
      order(words, range, conditions).ifPresent(found::add);
    }
    for (int i = range.start(); i < range.end(); i++) {
      int at = i;
      boolean be = words.lemma(i).equals("be") || words.lemma(i).equals("remain");
      if (be && conditions.stream().noneMatch(c -> c.sure() && c.span().contains(at))) {
        predicate(words, range, i, conditions).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Candidate> predicate(
      Words words, Span range, int be, List<Condition> conditions) {
    Optional<Span> subject = SubjectFinder.within(words, range, be);
    int next = be + 1;
    while (words.is(next, "ADV") && !words.isNegation(next) && !says(words, next)) {
      next++;
    }
    boolean there = words.lower(be - 1).equals("there") || words.lower(be - 2).equals("there");
    if (subject.isEmpty() || words.isNegation(be)) {
      return Optional.empty();
    }
    int first = subject.get().start();
    Optional<CommitmentKind> kind = Optional.empty();
    if (there ? lexicon.match("none", words, next) > 0 : isClaim(words, subject.get(), next)) {
      kind = Optional.of(CommitmentKind.DENIAL);
    } else if (!there && lexicon.match("off", words, next) > 0) {
      kind = Optional.of(CommitmentKind.REFUSAL);
    } else if (there && isFuture(words, be) && words.lower(next).equals("no")) {
      kind = Optional.of(CommitmentKind.REFUSAL);
    }
    Span tail = bounds.from(words, be, range.end(), conditions);
    return kind.map(
        k -> new Candidate(k, be, new Span(first, tail.end()), Optional.empty(), Optional.empty()));
  }

  private boolean says(Words words, int i) {
    return lexicon.match("off", words, i) > 0 || lexicon.match("false", words, i) > 0;
  }

  /// Whether something said is called false: not a friend, not a tooth.
  private boolean isClaim(Words words, Span subject, int next) {
    boolean own = false;
    for (int i = subject.start(); i < subject.end(); i++) {
      own |= SELF.contains(words.lower(i));
    }
    return !own
        && lexicon.match("false", words, next) > 0
        && lexicon.holds("claim", words, subject.start(), subject.end());
  }

  private static boolean isFuture(Words words, int be) {
    String modal = words.lower(be - 1);
    return modal.equals("will") || modal.equals("would");
  }

  /// "Leave the town now", "Do not vote": a bare verb that opens what is said.
  private Optional<Candidate> order(Words words, Span range, List<Condition> conditions) {
    int start = range.start();
    while (start < range.end() && (words.isQuote(start) || words.lower(start).equals("please"))) {
      start++;
    }
    boolean opens = start == words.start() || words.isQuote(start - 1) || start == range.start();
    int verb = words.skipAdverbs(words.lemma(start).equals("do") ? start + 1 : start);
    boolean negated = verb > start && words.isNegation(verb - 1);
    boolean bare = words.is(verb, "VERB") && words.lower(verb).equals(words.lemma(verb));
    boolean order =
        opens
            && bare
            && (verb == start || negated)
            && lexicon.match("no-order", words, verb) == 0
            && goesOn(words, verb);
    if (!order) {
      return Optional.empty();
    }
    Span action = bounds.from(words, start, range.end(), conditions);
    return Optional.of(
        new Candidate(CommitmentKind.DEMAND, start, action, Optional.empty(), Optional.empty()));
  }

  /// Whether an object or a place follows, and no finite verb that would make the word a subject.
  private static boolean goesOn(Words words, int verb) {
    int next = verb + 1;
    boolean object = words.isNominal(next) || words.is(next, "ADP") || words.is(next, "ADV");
    int end = next;
    while (words.isNominal(end) || words.is(end, "ADP")) {
      end++;
    }
    return object && !words.is(end, "AUX") && !words.lower(next).equals("to");
  }
}
