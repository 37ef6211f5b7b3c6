package org.testimonia.compare.align;

import java.util.Comparator;

/// Two clauses of different accounts that may speak of one matter.
///
/// @param first number of one clause among the story's
/// @param second number of the other, greater
/// @param probability how sure it is that they do, from 0 to 1
record Link(int first, int second, double probability) {
  static final Comparator<Link> BY_CLAUSES =
      Comparator.comparingInt(Link::first).thenComparingInt(Link::second);

  /// Surest first.
  static final Comparator<Link> BY_CERTAINTY =
      Comparator.comparingDouble(Link::probability).reversed().thenComparing(BY_CLAUSES);
}
