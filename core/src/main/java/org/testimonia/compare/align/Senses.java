package org.testimonia.compare.align;

import java.util.List;
import org.testimonia.compare.embed.Vector;

/// The content words of a sentence, each as it is meant there; shared by the sentence's clauses,
/// and no other sentence's, though it had the same words.
final class Senses {
  private final List<String> stems;
  private final List<Vector> vectors;

  /// @param stems of the words, in their order
  /// @param vectors of the words, each within the sentence
  Senses(List<String> stems, List<Vector> vectors) {
    this.stems = List.copyOf(stems);
    this.vectors = List.copyOf(vectors);
  }

  List<String> stems() {
    return stems;
  }

  List<Vector> vectors() {
    return vectors;
  }
}
