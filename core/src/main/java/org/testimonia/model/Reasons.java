package org.testimonia.model;

import java.util.List;
import java.util.Optional;

/// Why a claim or a difference was made: what the decision rested on, kept when it was taken.
///
/// @param certainty how sure the decision was, from 0 to 1
/// @param signs what spoke most for or against it, the weightiest first; empty where the decision
///   tells no signs
/// @param nearest of a claim, the passage likeliest to speak of the same matter that was not joined
public record Reasons(double certainty, List<Sign> signs, Optional<Neighbour> nearest) {
  public Reasons {
    signs = List.copyOf(signs);
  }

  /// The reasons of what a rule made, which weighs nothing.
  public static Reasons rule() {
    return new Reasons(1, List.of(), Optional.empty());
  }

  /// A named sign.
  ///
  /// @param weight what it adds to the logarithm of the odds; below 0 when it speaks against
  public record Sign(String name, double weight) {}

  /// A passage that was not joined.
  ///
  /// @param certainty how sure it is that it speaks of the same matter, from 0 to 1
  public record Neighbour(Passage passage, double certainty) {}
}
