package org.testimonia.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What becomes of the stories.
///
/// @param moves accounts that now belong to a story, which is opened when it is not there
/// @param merged stories that are now part of another: from, into
public record Placing(List<Move> moves, Map<String, String> merged) {
  /// An account and the story it belongs to from now on.
  public record Move(String account, String story) {}

  /// Nothing changes.
  public static final Placing NONE = new Placing(List.of(), Map.of());

  public Placing {
    moves = List.copyOf(moves);
    merged = Collections.unmodifiableMap(new LinkedHashMap<>(merged));
  }
}
