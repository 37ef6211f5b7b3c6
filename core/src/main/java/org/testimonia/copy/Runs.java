package org.testimonia.copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.testimonia.text.Span;

/// Sets of word numbers as runs.
final class Runs {
  private Runs() {}

  /// The runs of a set, in order.
  static List<Span> of(BitSet words) {
    List<Span> runs = new ArrayList<>();
    for (int start = words.nextSetBit(0); start >= 0; ) {
      int end = words.nextClearBit(start);
      runs.add(new Span(start, end));
      start = words.nextSetBit(end);
    }
    return runs;
  }
}
