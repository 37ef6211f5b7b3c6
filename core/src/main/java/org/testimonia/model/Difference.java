package org.testimonia.model;

import java.util.List;

/// How the sides of a claim differ. Says "differs", never "false".
///
/// @param type in what they differ
/// @param sides two or more
/// @param note one neutral sentence
/// @param translated true when the text shows that the words were spoken in another language, so
///   that both wordings may be faithful
/// @param reasons why it was made
public record Difference(
    DifferenceType type, List<Side> sides, String note, boolean translated, Reasons reasons) {
  public Difference {
    sides = List.copyOf(sides);
    if (sides.size() < 2) {
      throw new IllegalArgumentException("a difference with " + sides.size() + " side");
    }
  }
}
