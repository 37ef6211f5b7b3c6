package org.testimonia.read.tagging;

import java.util.List;
import org.testimonia.model.NameKind;
import org.testimonia.text.Span;

/// What the learned reader sees in an account's body.
///
/// @param attributed each content in order, with the source and the cue that go with it
/// @param names in order, none overlapping another
public record Tagging(List<Attributed> attributed, List<Named> names) {
  /// A name.
  ///
  /// @param span its characters, without an article before or a possessive after it
  /// @param trust how sure the model is of it, from 0 to 1
  public record Named(Span span, NameKind kind, double trust) {}

  public Tagging {
    attributed = List.copyOf(attributed);
    names = List.copyOf(names);
  }
}
