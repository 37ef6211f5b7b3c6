package org.testimonia.compare.difference;

/// How sure it is that two members of a claim speak of one matter.
@FunctionalInterface
public interface Certainty {
  /// From 0 to 1.
  ///
  /// @param one number of a member in the order in which the members are given
  /// @param other number of another
  double of(int one, int other);
}
