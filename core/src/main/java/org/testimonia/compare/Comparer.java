package org.testimonia.compare;

import java.util.List;
import java.util.TreeMap;
import org.testimonia.model.Comparison;
import org.testimonia.model.Story;

/// Lays the accounts of a story side by side.
public final class Comparer {
  /// The claims of the story with their differences, who copied whom, and the story's names for its
  /// speakers.
  public Comparison compare(Story story) {
    return new Comparison(List.of(), List.of(), new TreeMap<>());
  }
}
