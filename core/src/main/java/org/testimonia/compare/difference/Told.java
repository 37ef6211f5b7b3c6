package org.testimonia.compare.difference;

import java.util.Optional;
import org.testimonia.model.Reading;
import org.testimonia.model.Statement;
import org.testimonia.text.Span;

/// What one account says on a claim.
///
/// @param reading the account
/// @param span the clause or sentence that speaks of the claim, in the text as given
/// @param statement the statement it is part of; empty when the account says it itself
public record Told(Reading reading, Span span, Optional<Statement> statement) {
  /// What the account says at `span`.
  public static Told of(Reading reading, Span span) {
    return new Told(reading, span, reading.statementAt(span));
  }
}
