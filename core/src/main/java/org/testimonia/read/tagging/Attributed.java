package org.testimonia.read.tagging;

import java.util.Optional;
import org.testimonia.text.Span;

/// One stretch of content with what attributes it, as the model sees it.
///
/// @param source characters of the words for the source; empty when none are near
/// @param cue characters of the cue; empty when none is near
/// @param content characters of what is attributed, with its quotation marks
/// @param trust how sure the model is of the content, from 0 to 1
public record Attributed(Optional<Span> source, Optional<Span> cue, Span content, double trust) {}
