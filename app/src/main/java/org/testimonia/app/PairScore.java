package org.testimonia.app;

/// Counts pairs that were found to say the same beside those that somebody marked so. Balanced
/// accuracy is the mean of the shares that are right of the pairs that say the same and of those
/// that do not, in percent: as many pairs do not, guessing gives 50.
///
/// @param same pairs that say the same
/// @param sameFound those of them that were found
/// @param apart pairs that do not
/// @param apartFound those of them that were kept apart
record PairScore(int same, int sameFound, int apart, int apartFound) {
  static final PairScore NONE = new PairScore(0, 0, 0, 0);

  /// With one more pair.
  PairScore with(boolean marked, boolean found) {
    return marked
        ? new PairScore(same + 1, sameFound + (found ? 1 : 0), apart, apartFound)
        : new PairScore(same, sameFound, apart + 1, apartFound + (found ? 0 : 1));
  }

  PairScore plus(PairScore other) {
    return new PairScore(
        same + other.same,
        sameFound + other.sameFound,
        apart + other.apart,
        apartFound + other.apartFound);
  }

  /// Of the kinds of pairs that there are.
  double balancedAccuracy() {
    double ofSame = 100.0 * sameFound / Math.max(1, same);
    double ofApart = 100.0 * apartFound / Math.max(1, apart);
    return same == 0 ? ofApart : apart == 0 ? ofSame : (ofSame + ofApart) / 2;
  }
}
