package org.testimonia.compare.align;

import java.util.List;

/// Which clauses of a story speak of one matter.
///
/// @param groups clauses of two or more accounts, as numbers in the story, each group in rising
///   order, by their first clause; a clause may speak of two matters and be in two groups
/// @param nearest for each clause, how sure it is that its likeliest partner in another account
///   speaks of the same matter, from 0 to 1
/// @param certainties of the pairs of clauses
/// @param threshold how sure a pair of this story must be to count as of one matter, from 0 to 1
public record Alignment(
    List<List<Integer>> groups, List<Double> nearest, Certainties certainties, double threshold) {
  public Alignment {
    groups = groups.stream().map(List::copyOf).toList();
    nearest = List.copyOf(nearest);
  }
}
