package org.testimonia.read.tagging;

import java.util.Optional;
import org.testimonia.text.Span;

/// One stretch of content with what attributes it, as the model sees it.
///
/// @param source the words for the source; empty when none belong to the cue
/// @param cue the words that attribute; empty when none are near
/// @param content what is attributed, with its quotation marks
public record Attributed(Optional<Part> source, Optional<Part> cue, Part content) {
  /// One part of an attribution.
  ///
  /// @param span its characters
  /// @param trust how sure the model is of it, from 0 to 1
  public record Part(Span span, double trust) {}
}
