package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.testimonia.model.CommitmentKind;
import org.testimonia.text.Span;

/// Finds commitments that no verb names, in what somebody is quoted or reported as saying: "we will
/// act" binds the speaker, "they must act" asks, "or they will regret it" threatens.
final class ModalFinder {
  private static final Set<String> WILL = Set.of("will", "would", "shall", "won't", "wouldn't");
  private static final Set<String> MUST = Set.of("must", "should", "ought", "shouldn't", "mustn't");
  private static final Set<String> BE = Set.of("am", "are", "is", "was", "were");
  private static final Set<String> MAY = Set.of("may", "might", "could");

  private static final Set<String> UNREAL = Set.of("would", "wouldn't", "wouldn’t", "'d", "’d");
  private static final Set<String> HAD = Set.of("had", "hadn't", "hadn’t");

  private final CommitmentLexicon lexicon;
  private final ActionBounds bounds;
  private final IdleVerb idleVerb;

  ModalFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
    this.bounds = new ActionBounds(lexicon);
    this.idleVerb = new IdleVerb(lexicon);
  }

  /// The candidates among the tokens `range` of a sentence, which are a statement's content.
  ///
  /// @param self whom the speaker binds
  List<Candidate> find(Words words, Span range, Self self, List<Condition> conditions) {
    List<Candidate> found = new ArrayList<>();
    for (int i = range.start(); i < range.end(); i++) {
      int at = i;
      if (conditions.stream().anyMatch(c -> c.sure() && c.span().contains(at))
          || isPast(words, i, conditions)) {
        continue;
      }
      int verb = verb(words, i);
      if (verb == i || !words.has(verb) || words.isMark(verb) || words.is(verb, "PRON")) {
        continue;
      }
      Span subject = subject(words, range, i);
      if (!subject.isEmpty()) {
        kind(words, at, verb, subject, self, conditions)
            .map(kind -> candidate(words, range, kind, at, subject, conditions))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /// Whether it tells what would be now had something been otherwise: "if I had stayed, I would not
  /// be here".
  private static boolean isPast(Words words, int modal, List<Condition> conditions) {
    return UNREAL.contains(words.lower(modal))
        && conditions.stream()
            .filter(Condition::sure)
            .map(Condition::span)
            .anyMatch(span ->
                IntStream.range(span.start(), span.end())
                    .anyMatch(i ->
                        HAD.contains(words.lower(i))
                            && words.is(words.skipAdverbs(i + 1), "VERB")));
  }

  private Candidate candidate(
      Words words,
      Span range,
      CommitmentKind kind,
      int modal,
      Span subject,
      List<Condition> conditions) {
    int start = words.isQuote(subject.start()) ? subject.start() + 1 : subject.start();
    Span tail = bounds.from(words, modal, range.end(), conditions);
    return new Candidate(
        kind, modal, new Span(start, tail.end()), Optional.of(subject), Optional.empty());
  }

  /// The verb that the modal at `i` governs; `i` when there is no modal.
  private int verb(Words words, int i) {
    String word = words.lower(i);
    if (words.isContractedWill(i)
        || WILL.contains(word)
        || MAY.contains(word)
        || MUST.contains(word)) {
      int verb = words.skipAdverbs(i + 1);
      return words.lower(verb).equals("to") ? words.skipAdverbs(verb + 1) : verb;
    }
    int duty = lexicon.match("duty", words, i);
    if (duty > 0) {
      boolean to = words.lower(i + duty).equals("to");
      return to ? words.skipAdverbs(i + duty + 1) : i;
    }
    int doing = words.skipAdverbs(i + 1);
    boolean ongoing =
        BE.contains(word)
            && words.lower(doing).endsWith("ing")
            && lexicon.match("ongoing", words, doing) > 0;
    if (ongoing) {
      return doing;
    }
    boolean need = (word.equals("need") || word.equals("needs")) && words.isVerbal(i);
    boolean going = word.equals("going");
    boolean to = words.lower(i + 1).equals("to") && !words.is(words.skipAdverbs(i + 2), "DET");
    return (need || going) && to ? words.skipAdverbs(i + 2) : i;
  }

  private static Span subject(Words words, Span range, int modal) {
    Span none = new Span(modal, modal);
    if (words.isContractedWill(modal)) {
      return new Span(modal, modal + 1);
    }
    Span subject = SubjectFinder.within(words, range, modal).orElse(none);
    int last = subject.end() - 1;
    boolean fronted = subject.length() > 1 && words.is(last, "PRON") && words.is(last - 1, "NOUN");
    if (fronted) {
      // "In that case we will act"; but "the steps we should take" speaks of the steps.
      boolean future = WILL.contains(words.lower(modal)) || words.lower(modal).equals("going");
      return future ? new Span(last, last + 1) : none;
    }
    return subject;
  }

  private Optional<CommitmentKind> kind(
      Words words, int modal, int verb, Span subject, Self self, List<Condition> conditions) {
    String word = words.lower(modal);
    boolean ongoing =
        lexicon.match("ongoing", words, verb) > 0 && words.lower(verb).endsWith("ing");
    boolean future =
        words.isContractedWill(modal) || WILL.contains(word) || word.equals("going") || ongoing;
    if (MAY.contains(word)) {
      boolean harm =
          conditions.stream().anyMatch(Condition::sure)
              && lexicon.holds("harm", words, verb, conditionAfter(conditions, verb, words.end()));
      return harm && self.includes(words, subject)
          ? Optional.of(CommitmentKind.THREAT)
          : Optional.empty();
    }
    return future
        ? future(words, modal, verb, subject, self, conditions)
        : duty(words, modal, verb, subject);
  }

  /// The refusals in a sentence's own words, said by nobody: "the bank will not pay".
  ///
  /// @param actor whether a subject can bind himself
  List<Candidate> findRefusals(Words words, Predicate<Span> actor, List<Condition> conditions) {
    List<Candidate> found = new ArrayList<>();
    for (int i = words.start(); i < words.end(); i++) {
      int at = i;
      int verb = words.skipAdverbs(i + 1);
      boolean future = WILL.contains(words.lower(i)) && words.isVerbal(verb);
      boolean free = conditions.stream().noneMatch(c -> c.sure() && c.span().contains(at));
      if (future && free && !idleVerb.stands(words, verb)) {
        Optional<Span> subject = SubjectFinder.find(words, i).filter(actor);
        subject
            .filter(who -> isNegated(words, at, verb, who))
            .map(
                who -> candidate(words, words.range(), CommitmentKind.REFUSAL, at, who, conditions))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /// "They must act" asks; "we need not act", "you should know" and "I have to go" do not.
  private Optional<CommitmentKind> duty(Words words, int modal, int verb, Span subject) {
    boolean first = words.lower(subject.start()).equals("i");
    boolean perfect = words.lower(verb).equals("have");
    boolean free = !MUST.contains(words.lower(modal)) && isNegated(words, modal, verb, subject);
    boolean idle = lexicon.match("no-duty", words, verb) > 0;
    return first || perfect || free || idle ? Optional.empty() : Optional.of(CommitmentKind.DEMAND);
  }

  private Optional<CommitmentKind> future(
      Words words, int modal, int verb, Span subject, Self self, List<Condition> conditions) {
    boolean own = self.includes(words, subject);
    if (!own && self.speaker().looksOn()) {
      return Optional.empty();
    }
    int near = Math.min(conditionAfter(conditions, verb, words.end()), verb + 8);
    boolean bearing = own && lexicon.match("bear", words, verb) > 0;
    // "Would not hesitate to close" denies no harm.
    boolean spares =
        isNegated(words, modal, verb, subject) && !words.lemma(verb).equals("hesitate");
    boolean harm =
        conditions.stream().anyMatch(Condition::sure)
            && !spares
            && !relieves(words, verb, near)
            && lexicon.holds("harm", words, verb, near);
    if (!bearing && (harm || lexicon.holds("strong-harm", words, verb, near))) {
      return Optional.of(CommitmentKind.THREAT);
    }
    boolean none =
        words.lower(subject.start()).equals("no")
            && lexicon.match("no-deal", words, subject.end() - 1) > 0;
    if (none) {
      return Optional.of(CommitmentKind.REFUSAL);
    }
    if (!own || words.lower(verb).equals("have")) {
      return Optional.empty();
    }
    if (isNegated(words, modal, verb, subject)) {
      return Optional.of(CommitmentKind.REFUSAL);
    }
    if (idleVerb.stands(words, verb)) {
      return Optional.empty();
    }
    boolean offer = words.lemma(verb).equals("offer") || words.lower(verb + 1).equals("offering");
    return Optional.of(offer ? CommitmentKind.OFFER : CommitmentKind.PLEDGE);
  }

  /// Whether the verb ends or puts off a harm, "lift the ban", "suspend the strike", or leaves all
  /// as it is, "stay closed".
  private boolean relieves(Words words, int verb, int end) {
    boolean ends =
        lexicon.match("relief", words, verb) > 0 && lexicon.holds("hardship", words, verb + 1, end);
    return ends || lexicon.match("lasting", words, verb) > 0;
  }

  private static boolean isNegated(Words words, int modal, int verb, Span subject) {
    for (int i = Math.min(modal, subject.end()); i <= verb; i++) {
      if (words.isNegation(i)) {
        return true;
      }
    }
    return words.isNegation(modal);
  }

  /// Where the first condition after `verb` begins, else `end`: its words do no harm.
  private static int conditionAfter(List<Condition> conditions, int verb, int end) {
    return conditions.stream()
        .mapToInt(condition -> condition.span().start())
        .filter(start -> start > verb)
        .findFirst()
        .orElse(end);
  }
}
