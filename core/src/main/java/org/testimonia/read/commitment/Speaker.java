package org.testimonia.read.commitment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.testimonia.model.NameKind;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Somebody who tells of a future, and for whom he answers: what he says of anybody else foretells
/// and binds nobody.
final class Speaker {
  private final ActorFinder actors;
  private final Set<String> name;
  private final Optional<NameKind> kind;
  private final boolean looksOn;
  private final boolean speaksForOthers;

  /// @param name the speaker's, or his description; empty when unknown
  Speaker(Optional<String> name, ActorFinder actors, CommitmentLexicon lexicon) {
    String lower = name.orElse("").toLowerCase(Locale.ROOT);
    this.actors = actors;
    this.name = new TreeSet<>(List.of(lower.split("\\W+", -1)));
    this.kind = name.flatMap(actors::kindOf);
    this.looksOn = this.name.stream().anyMatch(word -> lexicon.has("onlooker", word));
    Predicate<String> voice = word -> lexicon.has("voice", word);
    this.speaksForOthers =
        kind.equals(Optional.of(NameKind.ORGANISATION))
            || this.name.stream().anyMatch(voice.or(actors::isBodyRole))
            || name.filter(n -> actors.isCalled(n, voice)).isPresent();
  }

  /// Whether he only looks on: an analyst, a witness.
  boolean looksOn() {
    return looksOn;
  }

  /// Whether the tokens `subject` name him.
  boolean isNamed(Words words, Span subject) {
    for (int i = subject.start(); i < subject.end(); i++) {
      if (words.form(i).length() > 3 && name.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether he speaks for those whom the tokens `subject` name: an official for a body or place, a
  /// body or a spokesman for a person; no state for another state, nobody for voters.
  boolean answersFor(Words words, Span subject, StatementKind saying) {
    if (looksOn) {
      return false;
    }
    if (actors.isPerson(words, subject)) {
      return saying == StatementKind.INDIRECT && speaksForOthers;
    }
    return actors.isBody(words, subject)
        && (kind.isEmpty()
            || kind.equals(Optional.of(NameKind.PERSON))
            || !kind.equals(actors.kindOf(words, subject)));
  }
}
