package org.testimonia.copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /// Of one event, fewer words than in a stream tell that one has the other's text: what an outlet
  /// prints every day stands in a story but once.
  static final int LEAST_OF_ONE_EVENT = 20;

  /// The first words of each piece count for nothing: phrases of so many are told by many.
  private static final int PHRASE = 4;

  /// Pieces that no more words part are one, edited.
  private static final int EDIT = 4;

  /// Of prose, no more words begin with a capital: a list of names or of headlines has more.
  private static final double MOST_CAPITALS = 0.36;

  /// With which an outlet speaks of itself to its readers; outside quotations, news seldom does.
  private static final Set<Integer> ADDRESSES =
      Stream.of("you", "your", "you're", "you'll", "our")
          .map(Wording::hash)
          .collect(Collectors.toUnmodifiableSet());

  /// Of so many words that speak to the reader at least one is such.
  private static final int SENTENCE_OF_ADDRESS = 25;

  /// A longer piece that speaks to the reader is an opinion or a story, not a notice; words.
  private static final int LONGEST_NOTICE = 60;

  /// Too few words to tell a list from a sentence full of names.
  private static final int SHORTEST_LIST = 20;

  /// Of so many words of prose at least one ends a sentence; in lists of titles none does.
  private static final int LONGEST_SENTENCE = 50;

  /// What stands so near the end of an account stands at it.
  private static final int EDGE = 5;

  /// What an account shares with another.
  ///
  /// @param shared which of its words they are, some at least
  record Part(Wording wording, BitSet shared) {
    int words() {
      return shared.cardinality();
    }

    private boolean isFirst() {
      return shared.nextSetBit(0) <= EDGE;
    }

    private boolean isLast() {
      return wording.size() - shared.length() <= EDGE;
    }
  }

  private CopyDecision() {}

  /// The words of `shared` that are told; the others are lists, or speak to the reader.
  static BitSet told(Wording wording, BitSet shared) {
    BitSet told = prose(wording, shared);
    for (Span run : Runs.of(told)) {
      int addresses = 0;
      for (int i = run.start(); i < run.end(); i++) {
        addresses += ADDRESSES.contains(wording.word(i)) ? 1 : 0;
      }
      if (run.length() <= LONGEST_NOTICE && addresses * SENTENCE_OF_ADDRESS >= run.length()) {
        told.clear(run.start(), run.end());
      }
    }
    return told;
  }

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
  /// must not be scattered phrases either, nor, of accounts that came out apart, what stands below
  /// or above both.
  ///
  /// @param together whether both came out within the days in which news is copied
  static boolean isCopyInStream(boolean together, Part one, Part other) {
    int words = Math.min(one.words(), other.words());
    int pieces = pieces(one.shared()).size();
    return isCopy(words, together ? LEAST_WORDS : LEAST_APART, one)
        && words - PHRASE * pieces >= LEAST_WORDS - (together ? 2 : 1) * PHRASE
        && (together || pieces > 1 || !isStanding(one, other));
  }

  /// Whether so much is shared by two accounts of one event that they are no longer independent.
  static boolean isCopyOfOneEvent(Part one, Part other) {
    return isCopy(Math.min(one.words(), other.words()), LEAST_OF_ONE_EVENT, one);
  }

  private static boolean isCopy(int words, int least, Part part) {
    return words >= least && hasSentences(part.wording(), part.shared());
  }

  /// The pieces that shared words lie in, those that an edit parts taken as one.
  private static List<Span> pieces(BitSet shared) {
    List<Span> pieces = new ArrayList<>();
    for (Span run : Runs.of(shared)) {
      Span last = pieces.isEmpty() ? run : pieces.getLast();
      if (!pieces.isEmpty() && run.start() - last.end() <= EDIT) {
        pieces.set(pieces.size() - 1, new Span(last.start(), run.end()));
      } else {
        pieces.add(run);
      }
    }
    return pieces;
  }

  /// Whether words stand at the end of both accounts, or at the beginning of both, and are not most
  /// of either: what an outlet prints below or above what it tells.
  private static boolean isStanding(Part one, Part other) {
    return (one.isLast() && other.isLast() || one.isFirst() && other.isFirst())
        && 2 * Math.max(one.words(), other.words())
            <= Math.min(one.wording().size(), other.wording().size());
  }
}
