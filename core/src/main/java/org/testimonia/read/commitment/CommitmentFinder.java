package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Commitment;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.CommitmentModality;
import org.testimonia.model.Name;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.model.Tokens;
import org.testimonia.read.name.PersonWords;
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
  private final PredicateFinder predicateFinder = new PredicateFinder(lexicon);
  private final ActionBounds bounds = new ActionBounds(lexicon);
  private final HeadlineFinder headlineFinder = new HeadlineFinder(lexicon);
  private final ContextConditions contextConditions = new ContextConditions(lexicon);
  private final PersonWords persons = new PersonWords();

  /// In the order of the text.
  public List<Commitment> find(
      Parse parse, List<Name> names, List<Statement> statements, Account account) {
    ActorFinder actors = new ActorFinder(parse, names, lexicon, persons);
    StatementIndex index = new StatementIndex(statements);
    List<Commitment> found = new ArrayList<>();
    List<Words> sentences =
        parse.sentences().stream()
            .map(span -> new Words(parse.tokens(), parse.tokens().within(span)))
            .toList();
    List<List<Condition>> conditions = sentences.stream().map(conditionFinder::find).toList();
    Set<Span> headings = headings(parse);
    for (int i = 0; i < sentences.size(); i++) {
      Words words = sentences.get(i);
      Optional<Span> around = contextConditions.find(sentences, conditions, i);
      Place place = new Place(account, words, conditions.get(i), around, actors, index);
      Span sentence = parse.sentences().get(i);
      found.addAll(in(place, sentence, headings.contains(sentence)));
    }
    found.sort(Comparator.comparing(Commitment::action).thenComparing(Commitment::kind));
    return found;
  }

  /// The headings that are one sentence.
  private static Set<Span> headings(Parse parse) {
    Set<Span> headings = new TreeSet<>();
    for (Block block : parse.blocks()) {
      if (block.kind() == BlockKind.HEADING) {
        headings.add(block.span());
      }
    }
    return headings;
  }

  private List<Commitment> in(Place place, Span sentence, boolean heading) {
    List<Commitment> here = new ArrayList<>();
    for (Candidate candidate : frameFinder.find(place.words, place.conditions)) {
      place.framed(candidate).ifPresent(commitment -> add(here, commitment));
    }
    for (Statement statement : place.index.listIn(sentence)) {
      boolean foresees = foresees(place.words.tokens(), statement);
      for (Candidate candidate : spoken(place, statement)) {
        if (foresees && candidate.kind() != CommitmentKind.DEMAND) {
          continue;
        }
        add(here, place.spoken(candidate, statement));
      }
      cued(place, statement).ifPresent(candidate -> add(here, place.spoken(candidate, statement)));
    }
    if (heading) {
      headlineFinder
          .find(place.words, who -> place.actors.isActor(place.words, who), place.conditions)
          .flatMap(place::framed)
          .ifPresent(commitment -> add(here, commitment));
    }
    return here;
  }

  /// What is said with a cue that makes it a commitment: "“The gates stay shut,” she vowed."
  private Optional<Candidate> cued(Place place, Statement statement) {
    Words words = place.words;
    Span content = words.tokens().within(statement.content());
    int start = Math.max(content.start(), words.start());
    int end = Math.min(content.end(), words.end());
    Optional<CommitmentKind> kind =
        statement
            .cue()
            .filter(cue -> cue.start() > statement.content().start())
            .flatMap(cue -> cuedKind(words.tokens(), words.tokens().within(cue)));
    Span action =
        start < end ? bounds.from(words, start, end, place.conditions) : new Span(start, start);
    return kind.filter(k -> action.length() > 2)
        .map(k -> new Candidate(k, start, action, Optional.empty(), Optional.empty()));
  }

  /// Whether the cue is one of fear, hope or belief, and the words are not the speaker's own.
  private boolean foresees(Tokens tokens, Statement statement) {
    if (statement.kind() == StatementKind.DIRECT || statement.cue().isEmpty()) {
      return false;
    }
    Span cue = tokens.within(statement.cue().get());
    for (int i = cue.start(); i < cue.end(); i++) {
      if (lexicon.has("foresee", tokens.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<CommitmentKind> cuedKind(Tokens tokens, Span cue) {
    for (int i = cue.start(); i < cue.end(); i++) {
      for (CommitmentKind kind : CommitmentKind.values()) {
        String section = "cue-" + kind.name().toLowerCase(Locale.ROOT);
        if (lexicon.has(section, tokens.lemma(i))) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  private List<Candidate> spoken(Place place, Statement statement) {
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
    boolean looksOn = speaker.stream().anyMatch(word -> lexicon.has("onlooker", word));
    Span range = new Span(start, end);
    List<Candidate> found =
        new ArrayList<>(
            modalFinder.find(
                words,
                range,
                statement.kind(),
                subject ->
                    isOf(words, subject, speaker)
                        || (!looksOn && place.actors.isBody(words, subject)),
                place.conditions));
    found.addAll(predicateFinder.find(words, range, direct, place.conditions));
    return found;
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

  /// What is known while one sentence is read: its words and conditions, and the condition that the
  /// sentences beside it set.
  private record Place(
      Account account,
      Words words,
      List<Condition> conditions,
      Optional<Span> around,
      ActorFinder actors,
      StatementIndex index) {

    /// A commitment that a verb or noun names. Its actor is the speaker when that verb is also the
    /// cue of a statement.
    Optional<Commitment> framed(Candidate found) {
      Candidate candidate = aboutThing(found);
      Optional<Statement> said = index.findAround(action(candidate));
      CommitmentModality modality = ModalityJudge.ofFrame(words, candidate.trigger());
      boolean guess =
          modality == CommitmentModality.POSSIBLE || modality == CommitmentModality.HYPOTHETICAL;
      boolean demand = candidate.kind() == CommitmentKind.DEMAND;
      boolean written =
          demand && candidate.subject().filter(s -> actors.isDocument(words, s)).isPresent();
      boolean thing = candidate.subject().filter(s -> !actors.isActor(words, s)).isPresent();
      boolean asksThing = demand && candidate.addressee().filter(a -> !isSomebody(a)).isPresent();
      boolean rule = written && candidate.addressee().isPresent();
      if (asksThing || (thing && !rule) || (guess && said.isEmpty() && !rule)) {
        return Optional.empty();
      }
      Optional<String> actor =
          index
              .findCued(words.tokens().span(candidate.trigger()))
              .flatMap(statement -> statement.attribution().findName())
              .or(() -> candidate.subject().flatMap(s -> actors.find(text(s), said)));
      return Optional.of(commitment(candidate, actor, said, modality));
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
          condition(candidate).map(this::text).or(() -> around),
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
