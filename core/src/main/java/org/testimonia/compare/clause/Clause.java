package org.testimonia.compare.clause;

import org.testimonia.text.Span;

/// A stretch of a sentence that speaks of one thing.
///
/// @param sentence number of the sentence it lies in, among the reading's sentences
/// @param span where it stands in the text as given, without the white space and commas at its ends
/// @param tokens its tokens, as a half-open range of token numbers; never empty
public record Clause(int sentence, Span span, Span tokens) {}
