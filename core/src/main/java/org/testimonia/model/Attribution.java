package org.testimonia.model;

import java.util.Optional;
import org.testimonia.text.Span;

/// To whom an account attributes a statement.
public sealed interface Attribution {
  /// The source is named in the text and known by its fullest form in the account.
  ///
  /// @param name fullest name or description in the account: "Anna Weil", "a ministry spokesman"
  /// @param mention the words that stand for the source here: "she"
  record Known(String name, Span mention) implements Attribution {}

  /// Words stand for a source, but whom they mean is unsure: a pronoun with two candidates.
  record Unresolved(Span mention) implements Attribution {}

  /// No words of the text say who speaks.
  record None() implements Attribution {}

  default Optional<String> findName() {
    return this instanceof Known known ? Optional.of(known.name()) : Optional.empty();
  }

  default Optional<Span> findMention() {
    return switch (this) {
      case Known known -> Optional.of(known.mention());
      case Unresolved unresolved -> Optional.of(unresolved.mention());
      case None none -> Optional.empty();
    };
  }
}
