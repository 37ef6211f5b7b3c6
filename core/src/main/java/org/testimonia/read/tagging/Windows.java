package org.testimonia.read.tagging;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.text.Span;

/// Cuts a text's pieces into windows of whole sentences that the model takes at once, so that a
/// statement's source in the sentence before is in sight.
final class Windows {
  /// Most pieces a window holds; the model was trained on no longer ones.
  static final int SIZE = 254;

  private Windows() {}

  /// Ranges of pieces, in order, that cover all of them; a sentence longer than a window is cut.
  static List<Span> cut(Pieces pieces, List<Span> sentences) {
    List<Span> windows = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (int s = 0; s <= sentences.size(); s++) {
      int next =
          s < sentences.size() ? firstFrom(pieces, end, sentences.get(s).end()) : pieces.size();
      if (next - start > SIZE && end > start) {
        windows.add(new Span(start, end));
        start = end;
      }
      while (next - start > SIZE) {
        windows.add(new Span(start, start + SIZE));
        start += SIZE;
      }
      end = next;
    }
    if (end > start) {
      windows.add(new Span(start, end));
    }
    return windows;
  }

  private static int firstFrom(Pieces pieces, int from, int character) {
    int i = from;
    while (i < pieces.size() && pieces.start(i) < character) {
      i++;
    }
    return i;
  }
}
