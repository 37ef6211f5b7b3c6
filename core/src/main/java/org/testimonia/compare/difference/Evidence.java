package org.testimonia.compare.difference;

import java.util.SortedMap;
import org.testimonia.text.Span;

/// Small steps that the contrasts share.
final class Evidence {
  private Evidence() {}

  static void atLeast(SortedMap<String, Double> evidence, String sign, double value) {
    if (value > 0) {
      evidence.merge(sign, value, Math::max);
    }
  }

  /// From the first to the last of a stretch of words; `to` is one past the last.
  static Span span(Telling telling, int from, int to) {
    return telling.words().get(from).span().cover(telling.words().get(to - 1).span());
  }
}
