package org.testimonia.model;

import java.util.Optional;
import org.testimonia.text.Span;

/// Words or a proposition that an account attributes to a source.
///
/// @param id made of the account's id and the content's place
/// @param attribution who is said to have said it
/// @param cue the words that attribute it ("said", "according to"); empty for a bare quotation
/// @param content what was said; outer quotation marks left out
/// @param extent the content as it stands in the text, with its quotation marks
/// @param kind direct, indirect or mixed
/// @param occasion where, when or to whom it was said, when the text tells
/// @param confidence from 0 to 1, how probable it is that a careful reader would list it
public record Statement(
    String id,
    Attribution attribution,
    Optional<Span> cue,
    Span content,
    Span extent,
    StatementKind kind,
    Optional<Span> occasion,
    double confidence) {
  /// Below this a careful reader would rather not list it: what is attributed, but hardly said.
  public static final double SURE = 0.5;
}
