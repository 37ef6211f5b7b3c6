package org.testimonia.read.commitment;

import java.util.Optional;
import org.testimonia.model.CommitmentKind;
import org.testimonia.text.Span;

/// What may be a commitment, before its actor is known. All numbers are token numbers.
///
/// @param kind what sort
/// @param trigger the word that makes it one
/// @param action the words that say what is to be done
/// @param subject who the sentence says is bound: the noun phrase or pronoun; empty when it does
///   not say
/// @param addressee to whom; empty when it does not say
/// @param told whose future is told, where that binds only one who tells of his own; empty
///   elsewhere
record Candidate(
    CommitmentKind kind,
    int trigger,
    Span action,
    Optional<Span> subject,
    Optional<Span> addressee,
    Optional<Span> told) {
  /// What binds whoever the future is told of.
  Candidate(
      CommitmentKind kind,
      int trigger,
      Span action,
      Optional<Span> subject,
      Optional<Span> addressee) {
    this(kind, trigger, action, subject, addressee, Optional.empty());
  }
}
