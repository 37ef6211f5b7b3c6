package org.testimonia.copy;

import java.util.BitSet;
import org.testimonia.text.Span;

/// Whether shared words are a copy. Counted are words that one account tells in its own name: what
/// is quoted, lists of names or headlines, and what stands in every article of an outlet are left
/// aside by now or here. Limits chosen on the development half of `evaluation/gold`.
final class CopyDecision {
  /// In a stream, fewer words are a sentence that comes about twice, or a phrase of an office: the
  /// guide of `evaluation/gold` asks for as many.
  static final int LEAST_WORDS = 30;

  /// The same of accounts that did not come out together: news is copied at once, what comes again
  /// later is more often a phrase or an outlet's standing text.
  static final int LEAST_APART = 40;

  /// The first words of each piece count for nothing: phrases of so many are told by many.
  private static final int PHRASE = 4;

  /// Pieces that no more words part are one, edited.
  private static final int EDIT = 4;

  /// Of prose, no more words begin with a capital: a list of names or of headlines has more.
  private static final double MOST_CAPITALS = 0.36;

  /// Too few words to tell a list from a sentence full of names.
  private static final int SHORTEST_LIST = 20;

  /// Of so many words of prose at least one ends a sentence; in lists of titles none does.
  private static final int LONGEST_SENTENCE = 50;

  private CopyDecision() {}

  /// The words of `shared` that are prose; the others are lists.
  static BitSet prose(Wording wording, BitSet shared) {
    BitSet prose = new BitSet();
    for (Span run : Runs.of(shared)) {
      int capitals = 0;
      for (int i = run.start(); i < run.end(); i++) {
        capitals += wording.isCapital(i) ? 1 : 0;
      }
      if (run.length() < SHORTEST_LIST || capitals <= MOST_CAPITALS * run.length()) {
        prose.set(run.start(), run.end());
      }
    }
    return prose;
  }

  private static boolean hasSentences(Wording wording, BitSet shared) {
    long ends = shared.stream().filter(wording::isLast).count();
    return ends >= shared.cardinality() / LONGEST_SENTENCE;
  }

  /// The same where two accounts that may tell of anything are laid side by side: what they share
  /// must not be scattered phrases either.
  ///
  /// @param together whether both came out within the days in which news is copied
  static boolean isCopyInStream(int words, boolean together, Wording wording, BitSet shared) {
    int least = together ? LEAST_WORDS : LEAST_APART;
    int pieces = 0;
    int end = -EDIT - 1;
    for (Span run : Runs.of(shared)) {
      pieces += run.start() - end > EDIT ? 1 : 0;
      end = run.end();
    }
    return isCopy(words, least, wording, shared)
        && words - PHRASE * pieces >= LEAST_WORDS - 2 * PHRASE;
  }

  /// Whether so much is shared that the two are no longer independent.
  ///
  /// @param words how many of its own words the two share, the smaller of both sides
  /// @param least how many it takes
  /// @param shared which they are, of one side
  static boolean isCopy(int words, int least, Wording wording, BitSet shared) {
    return words >= least && hasSentences(wording, shared);
  }
}
