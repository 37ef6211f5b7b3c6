package org.testimonia.read.attribution;

import org.testimonia.text.Span;

/// A stretch between quotation marks.
///
/// @param outer with its marks
/// @param inner without them, never empty
/// @param closed false where the closing mark is missing and the paragraph's end stands for it
record Quotation(Span outer, Span inner, boolean closed) {}
