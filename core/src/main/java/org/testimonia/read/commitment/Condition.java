package org.testimonia.read.commitment;

import org.testimonia.text.Span;

/// A clause that may be a condition.
///
/// @param span its token numbers, from the word that opens it
/// @param sure whether it is one by itself (`if`, `unless`) or only beside an action still to come
///   (`after`, `when`)
record Condition(Span span, boolean sure) {}
