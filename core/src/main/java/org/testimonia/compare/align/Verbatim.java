package org.testimonia.compare.align;

import java.util.List;
import org.testimonia.text.Span;

/// Tells clauses of copied sentences apart: where two accounts carry one sentence, each of its
/// clauses says what stands in its own place, not what its neighbour says.
final class Verbatim {
  /// Fewer content words may stand anywhere.
  private static final int LEAST_WORDS = 3;

  private Verbatim() {}

  /// Whether what one of the clauses says stands word for word in the other's sentence, but not in
  /// the other.
  static boolean apart(Weighed one, Weighed other) {
    return elsewhere(one, other) || elsewhere(other, one);
  }

  private static boolean elsewhere(Weighed one, Weighed other) {
    Span own = one.traits().own();
    if (own.length() < LEAST_WORDS || !one.words().isIn(other.around())) {
      return false;
    }
    List<String> said = one.traits().senses().stems().subList(own.start(), own.end());
    List<String> sentence = other.traits().senses().stems();
    boolean found = false;
    for (int at = 0; at + said.size() <= sentence.size(); at++) {
      Span place = new Span(at, at + said.size());
      if (sentence.subList(place.start(), place.end()).equals(said)) {
        if (place.overlaps(other.traits().own())) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }
}
