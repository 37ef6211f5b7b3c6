package org.testimonia.compare.cross;

import org.testimonia.model.Reading;
import org.testimonia.model.Statement;
import org.testimonia.text.Span;

/// One of two passages that are read together.
///
/// @param sentence the sentence that the passage lies in
/// @param from where the sentence starts in the account
/// @param clause where the passage stands in `sentence`; not empty
/// @param speaker the name of who says it; empty when the account says it itself
public record Beside(String sentence, int from, Span clause, String speaker) {
  public Beside {
    if (clause.start() < 0 || clause.end() > sentence.length() || clause.length() == 0) {
      throw new IllegalArgumentException(clause + " is no passage of " + sentence);
    }
  }

  /// The passage at `span` of an account, in the sentence that holds most of it.
  public static Beside of(Reading reading, Span span) {
    Span sentence =
        reading
            .sentenceAt(span)
            .map(number -> reading.sentences().get(number).span())
            .orElse(span)
            .cover(span);
    String speaker =
        reading
            .statementAt(span)
            .map(Statement::attribution)
            .flatMap(by -> by.findName())
            .orElse("");
    return new Beside(
        sentence.in(reading.account().text()),
        sentence.start(),
        span.shift(-sentence.start()),
        speaker);
  }
}
