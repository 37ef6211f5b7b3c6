package org.testimonia.dossier;

/// From UTF-16 offsets of a text to positions in code points.
final class CodePoints {
  private final int[] before;

  CodePoints(String text) {
    before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean second =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      before[i + 1] = before[i] + (second ? 0 : 1);
    }
  }

  /// How many code points begin before `offset`.
  int before(int offset) {
    return before[offset];
  }
}
