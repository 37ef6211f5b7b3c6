package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// Finds what a speaker binds himself to or asks by what he says, though no verb names it.
final class SpokenFinder {
  private final CommitmentLexicon lexicon;
  private final ModalFinder modalFinder;
  private final PredicateFinder predicateFinder;
  private final DisavowalFinder disavowalFinder;
  private final ActionBounds bounds;

  SpokenFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
    this.modalFinder = new ModalFinder(lexicon);
    this.predicateFinder = new PredicateFinder(lexicon);
    this.disavowalFinder = new DisavowalFinder(lexicon);
    this.bounds = new ActionBounds(lexicon);
  }

  /// The candidates in the part of `statement` that lies in the sentence `words`, surest first.
  ///
  /// @param actors of the account
  List<Candidate> find(
      Words words, Statement statement, ActorFinder actors, List<Condition> conditions) {
    Span content = words.tokens().within(statement.content());
    int start = Math.max(content.start(), words.start());
    int end = Math.min(content.end(), words.end());
    if (start >= end) {
      return List.of();
    }
    Span range = new Span(start, end);
    boolean foresees = foresees(words.tokens(), statement);
    List<Candidate> found = new ArrayList<>();
    for (Candidate candidate : said(words, range, statement, actors, conditions)) {
      if (!foresees || candidate.kind() == CommitmentKind.DEMAND) {
        found.add(candidate);
      }
    }
    cued(words, range, statement, conditions).ifPresent(found::add);
    return found;
  }

  /// The refusals of a sentence that stand in none of its statements.
  List<Candidate> told(
      Words words, List<Statement> statements, ActorFinder actors, List<Condition> conditions) {
    return modalFinder
        .findRefusals(words, subject -> actors.isActor(words, subject), conditions)
        .stream()
        .filter(found -> {
          Span trigger = words.tokens().span(found.trigger());
          return statements.stream().noneMatch(one -> one.content().overlaps(trigger));
        })
        .toList();
  }

  private List<Candidate> said(
      Words words,
      Span range,
      Statement statement,
      ActorFinder actors,
      List<Condition> conditions) {
    boolean direct = statement.kind() != StatementKind.INDIRECT;
    Speaker speaker = new Speaker(statement.attribution().findName(), actors, lexicon);
    Self self = new Self(lexicon, statement.kind(), speaker);
    List<Candidate> found = new ArrayList<>(modalFinder.find(words, range, self, conditions));
    found.addAll(disavowalFinder.find(words, range, self, conditions));
    found.addAll(predicateFinder.find(words, range, direct, conditions));
    return found;
  }

  /// What is said with a cue that makes it a commitment: "“The gates stay shut,” she vowed."
  private Optional<Candidate> cued(
      Words words, Span range, Statement statement, List<Condition> conditions) {
    Optional<CommitmentKind> kind =
        statement
            .cue()
            .filter(cue -> cue.start() > statement.content().start())
            .flatMap(cue -> cuedKind(words.tokens(), words.tokens().within(cue)));
    Span action = bounds.from(words, range.start(), range.end(), conditions);
    return kind.filter(k -> action.length() > 2)
        .map(k -> new Candidate(k, range.start(), action, Optional.empty(), Optional.empty()));
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
}
