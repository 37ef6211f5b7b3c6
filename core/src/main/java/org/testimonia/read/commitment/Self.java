package org.testimonia.read.commitment;

import java.util.Set;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Whom the speaker of a statement binds by speaking: the speaker, and those he speaks for.
///
/// @param lexicon the word lists
/// @param saying whether "we" and "I" are the speaker, or "they" and "she", or either
/// @param speaker of the statement
record Self(CommitmentLexicon lexicon, StatementKind saying, Speaker speaker) {
  private static final Set<String> FIRST = Set.of("i", "we");
  private static final Set<String> THIRD = Set.of("he", "she", "it", "they");

  /// Whether the tokens `subject` mean the speaker, or one for whom the speaker speaks.
  boolean includes(Words words, Span subject) {
    String first = words.lower(subject.start()).replaceFirst("'(ll|d|re|m|ve)$", "");
    boolean pronoun = subject.length() == 1;
    if (pronoun && saying != StatementKind.INDIRECT && FIRST.contains(first)) {
      return true;
    }
    if (pronoun && saying != StatementKind.DIRECT && THIRD.contains(first)) {
      return true;
    }
    if (saying != StatementKind.INDIRECT && first.equals("our")) {
      return true;
    }
    // "He hoped reason would prevail": what he hopes has a subject of its own.
    boolean hopes =
        (FIRST.contains(first) || THIRD.contains(first)) && words.isVerbal(subject.start() + 1);
    return !(hopes && !pronoun)
        && (speaker.isNamed(words, subject)
            || isOwn(words, subject)
            || speaker.answersFor(words, subject, saying));
  }

  private boolean isOwn(Words words, Span subject) {
    return !speaker.looksOn()
        && lexicon.match("own", words, subject.end() - 1) > 0
        && subject.length() < 4;
  }
}
