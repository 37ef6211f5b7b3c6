package org.testimonia.model;

import org.testimonia.text.Span;

/// An exact stretch of an account's text: the evidence. A W3C TextPositionSelector and
/// TextQuoteSelector in one.
///
/// @param account id of the account
/// @param span where it stands in the account's text as given
/// @param quote exactly the characters of that stretch
/// @param prefix up to 32 characters before it
/// @param suffix up to 32 characters after it
public record Passage(String account, Span span, String quote, String prefix, String suffix) {
  private static final int CONTEXT = 32;

  public Passage {
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException(account + ": the quote is not the passage's length");
    }
  }

  /// The passage at `span` of the account, quoted exactly.
  public static Passage of(Account account, Span span) {
    String text = account.text();
    int before = Math.max(0, span.start() - CONTEXT);
    int after = Math.min(text.length(), span.end() + CONTEXT);
    // A context never begins or ends inside a surrogate pair.
    if (before < span.start() && Character.isLowSurrogate(text.charAt(before))) {
      before++;
    }
    if (after > span.end() && Character.isHighSurrogate(text.charAt(after - 1))) {
      after--;
    }
    return new Passage(
        account.id(),
        span,
        span.in(text),
        text.substring(before, span.start()),
        text.substring(span.end(), after));
  }
}
