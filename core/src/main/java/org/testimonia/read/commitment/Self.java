package org.testimonia.read.commitment;

import java.util.Set;
import java.util.function.Predicate;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Whom the speaker of a statement binds by speaking: the speaker, and those he speaks for.
///
/// @param lexicon the word lists
/// @param saying whether "we" and "I" are the speaker, or "they" and "she", or either
/// @param body whether a subject is a body or place that the speaker may speak for
record Self(CommitmentLexicon lexicon, StatementKind saying, Predicate<Span> body) {
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
    return body.test(subject)
        || (lexicon.match("own", words, subject.end() - 1) > 0 && subject.length() < 4);
  }
}
