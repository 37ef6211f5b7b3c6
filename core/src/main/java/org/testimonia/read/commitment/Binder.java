package org.testimonia.read.commitment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Account;
import org.testimonia.model.Commitment;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.CommitmentModality;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Sha256;
import org.testimonia.text.Span;

/// Makes commitments of the candidates of one sentence: says who is bound, how firmly and under
/// which condition.
///
/// @param lexicon the word lists
/// @param account the sentence is of
/// @param words of the sentence
/// @param conditions of the sentence
/// @param around the condition that the sentences beside it set
/// @param actors of the account
/// @param index the account's statements
record Binder(
    CommitmentLexicon lexicon,
    Account account,
    Words words,
    List<Condition> conditions,
    Optional<Span> around,
    ActorFinder actors,
    StatementIndex index) {

  private static final Set<String> FIRST = Set.of("i", "we", "our", "my");

  /// A commitment that a verb or noun names. Its actor is the speaker when that verb is also the
  /// cue of a statement.
  Optional<Commitment> framed(Candidate found) {
    Candidate candidate = aboutThing(found);
    Optional<Statement> said = index.findAround(action(candidate));
    CommitmentModality modality = modality(candidate, said);
    boolean guess =
        modality == CommitmentModality.POSSIBLE || modality == CommitmentModality.HYPOTHETICAL;
    boolean demand = candidate.kind() == CommitmentKind.DEMAND;
    boolean written =
        demand && candidate.subject().filter(s -> actors.isDocument(words, s)).isPresent();
    boolean thing = candidate.subject().filter(s -> !actors.isActor(words, s)).isPresent();
    boolean asksThing = demand && candidate.addressee().filter(a -> !isSomebody(a)).isPresent();
    boolean rule = written && candidate.addressee().isPresent();
    if (isOverheard(candidate, said) || isUndone(candidate.kind(), modality)) {
      return Optional.empty();
    }
    if (asksThing || (thing && !rule) || (guess && said.isEmpty() && !rule)) {
      return Optional.empty();
    }
    Optional<String> actor =
        index
            .findCued(words.tokens().span(candidate.trigger()))
            .flatMap(statement -> statement.attribution().findName())
            .or(() -> candidate.subject().flatMap(s -> actors.find(text(s), said)));
    if (foretells(candidate, actor, said)) {
      return Optional.empty();
    }
    return Optional.of(commitment(candidate, actor, said, modality));
  }

  /// Whether somebody is quoted as telling of another's promise or refusal: what he thinks of it,
  /// not what was promised. What he says others ask is mostly what he asks.
  private boolean isOverheard(Candidate candidate, Optional<Statement> said) {
    boolean direct = said.filter(one -> one.kind() == StatementKind.DIRECT).isPresent();
    boolean own =
        candidate.subject().filter(s -> FIRST.contains(words.lower(s.start()))).isPresent();
    return direct && !own && candidate.kind() != CommitmentKind.DEMAND;
  }

  /// Whether it tells of the future of somebody for whom its actor does not answer. "Confirmed that
  /// the bridge will be rebuilt" tells what is to be done.
  private boolean foretells(Candidate candidate, Optional<String> actor, Optional<Statement> said) {
    boolean direct = said.filter(one -> one.kind() == StatementKind.DIRECT).isPresent();
    StatementKind saying = direct ? StatementKind.DIRECT : StatementKind.INDIRECT;
    Self self = new Self(lexicon, saying, new Speaker(actor, actors, lexicon));
    return candidate
        .told()
        .filter(who -> actors.isActor(words, who) && !self.includes(words, who))
        .isPresent();
  }

  /// Whether nothing is left of it once it is negated: "did not offer a refund".
  private static boolean isUndone(CommitmentKind kind, CommitmentModality modality) {
    boolean gone = kind == CommitmentKind.OFFER || kind == CommitmentKind.DEMAND;
    return gone && modality == CommitmentModality.NEGATED;
  }

  /// "He said the firm would offer a refund" tells of what the firm will offer.
  private CommitmentModality modality(Candidate candidate, Optional<Statement> said) {
    CommitmentModality modality = ModalityJudge.ofFrame(words, candidate.trigger());
    boolean told = said.filter(one -> one.kind() == StatementKind.INDIRECT).isPresent();
    return told && modality == CommitmentModality.HYPOTHETICAL
        ? CommitmentModality.STATED
        : modality;
  }

  private boolean isSomebody(Span whom) {
    return words.lower(whom.start()).equals("you") || actors.isActor(words, whom);
  }

  /// "pushed for |the duties to be cut|": nobody is asked, a thing is to be done.
  private Candidate aboutThing(Candidate found) {
    int start = found.action().start();
    boolean done = words.lower(start).equals("be");
    return found
        .addressee()
        .filter(whom -> done && !isSomebody(whom))
        .map(whom ->
            new Candidate(
                found.kind(),
                found.trigger(),
                new Span(whom.start(), found.action().end()),
                found.subject(),
                Optional.empty()))
        .orElse(found);
  }

  /// A commitment that a modal verb in a statement makes. What the speaker demands or threatens is
  /// the speaker's, whatever the sentence's subject.
  Commitment spoken(Candidate candidate, Statement statement) {
    CommitmentModality modality = ModalityJudge.ofModal(words, candidate.trigger());
    Optional<String> speaker = statement.attribution().findName();
    boolean asks =
        candidate.kind() == CommitmentKind.DEMAND || candidate.kind() == CommitmentKind.THREAT;
    boolean answers = candidate.subject().filter(s -> speaksFor(speaker, s)).isPresent();
    Optional<String> named =
        asks || answers
            ? Optional.empty()
            : candidate.subject().flatMap(s -> actors.findNamed(text(s)));
    return commitment(candidate, named.or(() -> speaker), Optional.of(statement), modality);
  }

  /// A refusal in the account's own words: its subject's.
  Commitment told(Candidate candidate) {
    CommitmentModality modality = ModalityJudge.ofModal(words, candidate.trigger());
    Optional<String> actor =
        candidate.subject().flatMap(s -> actors.find(text(s), Optional.empty()));
    return commitment(candidate, actor, Optional.empty(), modality);
  }

  /// Whether a speaker who is known by name speaks of a body or a place: he answers for it.
  private boolean speaksFor(Optional<String> speaker, Span subject) {
    return speaker.filter(actors::isName).isPresent() && actors.isBody(words, subject);
  }

  private Span text(Span range) {
    return words.text(range.start(), range.end());
  }

  private Span action(Candidate candidate) {
    return text(candidate.action());
  }

  private Commitment commitment(
      Candidate candidate,
      Optional<String> actor,
      Optional<Statement> statement,
      CommitmentModality modality) {
    Span action = action(candidate);
    return new Commitment(
        Sha256.id(
            "k",
            account.id(),
            Integer.toString(action.start()),
            Integer.toString(action.end()),
            candidate.kind().name()),
        actor,
        candidate.kind(),
        action,
        condition(candidate).map(this::text).or(() -> around),
        addressee(candidate, actor, statement),
        statement.map(Statement::id),
        modality);
  }

  /// Nobody asks himself: "asked |my people| to wait" asks the people.
  private Optional<String> addressee(
      Candidate candidate, Optional<String> actor, Optional<Statement> statement) {
    return candidate
        .addressee()
        .map(whom ->
            whom.length() > 1 && FIRST.contains(words.lower(whom.start()))
                ? new Span(whom.start() + 1, whom.end())
                : whom)
        .flatMap(whom -> actors.find(text(whom), statement))
        .filter(whom -> !actor.equals(Optional.of(whom)));
  }

  /// The condition nearest to the action, one after it before one ahead of it, unless the one after
  /// only tells a time.
  private Optional<Span> condition(Candidate candidate) {
    Span action = candidate.action();
    Optional<Condition> after =
        conditions.stream()
            .filter(c -> c.span().start() >= action.start())
            .filter(c -> c.sure() || c.span().start() <= action.end() + 1)
            .filter(c -> !belongsToNext(c) && !parts(action.end(), c.span().start()))
            .findFirst();
    Optional<Condition> ahead =
        conditions.stream()
            .filter(c -> c.sure() || ConditionEnd.opens(words, c.span().start()))
            .filter(c -> c.span().end() <= action.start())
            .filter(c -> !parts(c.span().end(), candidate.trigger() + 1))
            .reduce((first, second) -> second);
    boolean timed = after.filter(Condition::sure).isEmpty();
    return (timed ? ahead.filter(Condition::sure).or(() -> after).or(() -> ahead) : after)
        .map(Condition::span);
  }

  /// Whether the sentence's subject takes up another deed between the two: "will not sell it |but
  /// offered| to let it if …".
  private boolean parts(int from, int to) {
    for (int i = from; i < to; i++) {
      int next = words.skipAdverbs(i + 1);
      String form = words.lower(next);
      boolean finite =
          words.is(next, "VERB") && !form.equals(words.lemma(next)) && !form.endsWith("ing");
      if (words.is(i, "CCONJ") && finite) {
        return true;
      }
    }
    return false;
  }

  /// "They will build it, but |if it rains|, they will wait": another clause's condition.
  private boolean belongsToNext(Condition condition) {
    int end = condition.span().end();
    int next = words.form(end).equals(",") ? end + 1 : end;
    return words.is(condition.span().start() - 1, "CCONJ")
        && words.has(next)
        && !words.isMark(next);
  }
}
