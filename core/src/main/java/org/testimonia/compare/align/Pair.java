package org.testimonia.compare.align;

/// A pair of clauses of different accounts that is worth a look.
///
/// @param first number of one clause among the story's
/// @param second number of the other, greater
/// @param one the first clause
/// @param other the second
/// @param lesser how far their likeness lies above that of the best other pair either of them makes
///   with a clause of the other's account: the lesser of the two
/// @param greater the greater of the two
record Pair(int first, int second, Weighed one, Weighed other, double lesser, double greater) {}
