package org.testimonia.read.attribution;

import java.util.Optional;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// A statement before its speaker is known by name.
///
/// @param source the tokens that name the source; empty when none do
/// @param cue characters of the cue; empty for a bare quotation
/// @param content characters of what was said
/// @param extent the same with its quotation marks
/// @param kind direct, indirect or mixed
/// @param occasion characters that tell where, when or to whom it was said; empty when none do
/// @param confidence the rule's own trust, from 0 to 1
record Draft(
    Optional<Span> source,
    Optional<Span> cue,
    Span content,
    Span extent,
    StatementKind kind,
    Optional<Span> occasion,
    double confidence) {
  /// Without an occasion.
  Draft(
      Optional<Span> source,
      Optional<Span> cue,
      Span content,
      Span extent,
      StatementKind kind,
      double confidence) {
    this(source, cue, content, extent, kind, Optional.empty(), confidence);
  }

  Draft at(Optional<Span> where) {
    return where.isEmpty()
        ? this
        : new Draft(source, cue, content, extent, kind, where, confidence);
  }

  /// The same content, standing in the text as `reach`.
  Draft reaching(Span reach) {
    return new Draft(source, cue, content, reach, kind, occasion, confidence);
  }

  /// The same, said by `speaker`.
  Draft from(Optional<Span> speaker) {
    return new Draft(speaker, cue, content, extent, kind, occasion, confidence);
  }

  Draft trusted(double trust) {
    return new Draft(source, cue, content, extent, kind, occasion, trust);
  }
}
