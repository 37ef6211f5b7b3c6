package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.model.Account;
import org.testimonia.model.Commitment;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.CommitmentModality;
import org.testimonia.model.Name;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.read.parse.Parse;
import org.testimonia.text.Sha256;
import org.testimonia.text.Span;

/// Finds who committed to what: first by the verbs and nouns that name a commitment, then by the
/// modal verbs inside statements. Safe to share between threads.
public final class CommitmentFinder {
  private final CommitmentLexicon lexicon = new CommitmentLexicon();
  private final ConditionFinder conditionFinder = new ConditionFinder(lexicon);
  private final FrameFinder frameFinder = new FrameFinder(lexicon);
  private final ModalFinder modalFinder = new ModalFinder(lexicon);

  /// In the order of the text.
  public List<Commitment> find(
      Parse parse, List<Name> names, List<Statement> statements, Account account) {
    ActorFinder actors = new ActorFinder(parse, names, lexicon);
    StatementIndex index = new StatementIndex(statements);
    List<Commitment> found = new ArrayList<>();
    for (Span sentence : parse.sentences()) {
      Words words = new Words(parse.tokens(), parse.tokens().within(sentence));
      Place place = new Place(account, words, conditionFinder.find(words), actors, index);
      List<Commitment> here = new ArrayList<>();
      for (Candidate candidate : frameFinder.find(words, place.conditions)) {
        place.framed(candidate).ifPresent(commitment -> add(here, commitment));
      }
      for (Statement statement : index.listIn(sentence)) {
        for (Candidate candidate : modal(place, statement)) {
          add(here, place.spoken(candidate, statement));
        }
      }
      found.addAll(here);
    }
    found.sort(Comparator.comparing(Commitment::action).thenComparing(Commitment::kind));
    return found;
  }

  private List<Candidate> modal(Place place, Statement statement) {
    Words words = place.words;
    Span content = words.tokens().within(statement.content());
    int start = Math.max(content.start(), words.start());
    int end = Math.min(content.end(), words.end());
    if (start >= end) {
      return List.of();
    }
    String name = statement.attribution().findName().orElse("").toLowerCase(Locale.ROOT);
    Set<String> speaker = new TreeSet<>(List.of(name.split("\\W+", -1)));
    boolean direct = statement.kind() != StatementKind.INDIRECT;
    return modalFinder.find(
        words,
        new Span(start, end),
        direct,
        subject -> place.actors.isBody(words, subject) || isOf(words, subject, speaker),
        place.conditions);
  }

  private static boolean isOf(Words words, Span subject, Set<String> speaker) {
    for (int i = subject.start(); i < subject.end(); i++) {
      if (words.form(i).length() > 3 && speaker.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// Adds a commitment unless most of its action is already another's.
  private static void add(List<Commitment> here, Commitment commitment) {
    Span action = commitment.action();
    boolean known =
        here.stream()
            .map(Commitment::action)
            .anyMatch(o -> 2 * o.overlap(action) >= Math.min(o.length(), action.length()));
    if (!known) {
      here.add(commitment);
    }
  }

  /// What is known while one sentence is read.
  private record Place(
      Account account,
      Words words,
      List<Condition> conditions,
      ActorFinder actors,
      StatementIndex index) {

    /// A commitment that a verb or noun names. Its actor is the speaker when that verb is also the
    /// cue of a statement.
    Optional<Commitment> framed(Candidate candidate) {
      Optional<Statement> around = index.findAround(action(candidate));
      CommitmentModality modality = ModalityJudge.ofFrame(words, candidate.trigger());
      boolean guess =
          modality == CommitmentModality.POSSIBLE || modality == CommitmentModality.HYPOTHETICAL;
      boolean thing = candidate.subject().filter(s -> !actors.isActor(words, s)).isPresent();
      if (thing || (guess && around.isEmpty())) {
        return Optional.empty();
      }
      Optional<String> actor =
          index
              .findCued(words.tokens().span(candidate.trigger()))
              .flatMap(statement -> statement.attribution().findName())
              .or(() -> candidate.subject().flatMap(s -> actors.find(text(s), around)));
      return Optional.of(commitment(candidate, actor, around, modality));
    }

    /// A commitment that a modal verb in a statement makes. What the speaker demands or threatens
    /// is the speaker's, whatever the sentence's subject.
    Commitment spoken(Candidate candidate, Statement statement) {
      CommitmentModality modality = ModalityJudge.ofModal(words, candidate.trigger());
      Optional<String> speaker = statement.attribution().findName();
      boolean asks =
          candidate.kind() == CommitmentKind.DEMAND || candidate.kind() == CommitmentKind.THREAT;
      Optional<String> named =
          asks ? Optional.empty() : candidate.subject().flatMap(s -> actors.findNamed(text(s)));
      return commitment(candidate, named.or(() -> speaker), Optional.of(statement), modality);
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
          condition(candidate).map(this::text),
          candidate.addressee().flatMap(a -> actors.find(text(a), statement)),
          statement.map(Statement::id),
          modality);
    }

    /// The condition nearest to the action, one after it before one ahead of it.
    private Optional<Span> condition(Candidate candidate) {
      Span action = candidate.action();
      Optional<Span> after =
          conditions.stream()
              .filter(c -> c.span().start() >= action.start())
              .filter(c -> c.sure() || c.span().start() <= action.end() + 1)
              .map(Condition::span)
              .findFirst();
      return after.or(() ->
          conditions.stream()
              .filter(c -> c.sure() || c.span().start() == words.start())
              .map(Condition::span)
              .filter(c -> c.end() <= action.start())
              .reduce((first, second) -> second));
    }
  }
}
