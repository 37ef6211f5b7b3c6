package org.testimonia.compare.align;

import java.util.List;
import org.testimonia.compare.embed.Vector;
import org.testimonia.text.Span;

/// The content words of a sentence, each as it is meant there.
///
/// @param stems of the words, in their order
/// @param vectors of the words, each within the sentence
/// @param own which of them lie in the clause, by their numbers
record Senses(List<String> stems, List<Vector> vectors, Span own) {
  Senses {
    stems = List.copyOf(stems);
    vectors = List.copyOf(vectors);
  }
}
