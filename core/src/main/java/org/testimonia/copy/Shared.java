package org.testimonia.copy;

import java.util.Arrays;
import java.util.BitSet;

/// The words that two accounts have in common runs, exactly.
final class Shared {
  /// Runs of this many words seldom come about twice by themselves.
  static final int RUN = 8;

  private final BitSet first = new BitSet();
  private final BitSet second = new BitSet();
  private final BitSet firstQuoted = new BitSet();
  private final BitSet secondQuoted = new BitSet();

  /// For each word of the second account that is shared, where the first has it.
  private final int[] places;

  private Shared(int words) {
    places = new int[words];
  }

  /// The words of the first account that the second has too; the caller's own copy.
  BitSet first() {
    return (BitSet) first.clone();
  }

  /// Those of them that one of the two quotes: what the other has of it, with marks or without, it
  /// took from the speaker too.
  BitSet firstQuoted() {
    return firstQuoted;
  }

  /// The same words as the second account has them.
  BitSet secondQuoted() {
    return secondQuoted;
  }

  /// The words of the second account that stand for some of the first.
  BitSet secondOf(BitSet some) {
    BitSet theirs = (BitSet) second.clone();
    for (int at = theirs.nextSetBit(0); at >= 0; at = theirs.nextSetBit(at + 1)) {
      if (!some.get(places[at])) {
        theirs.clear(at);
      }
    }
    return theirs;
  }

  /// The first account, made ready to be laid beside others: where each run of it stands.
  static final class Side {
    /// A run that comes again and again in one text is looked at so often.
    private static final int MOST_PLACES = 50;

    private final Wording wording;
    private final int[] heads;
    private final int[] next;

    Side(Wording wording) {
      this.wording = wording;
      int runs = Math.max(0, wording.size() - RUN + 1);
      heads = new int[Integer.highestOneBit(runs + 1) * 4];
      next = new int[runs];
      Arrays.fill(heads, -1);
      for (int at = runs - 1; at >= 0; at--) {
        int slot = slot(wording, at);
        next[at] = heads[slot];
        heads[slot] = at;
      }
    }

    Shared with(Wording other) {
      Shared shared = new Shared(other.size());
      for (int at = 0; at + RUN <= other.size(); at++) {
        int places = 0;
        for (int mine = heads[slot(other, at)];
            mine >= 0 && places < MOST_PLACES;
            mine = next[mine]) {
          if (isSame(mine, other, at)) {
            shared.first.set(mine, mine + RUN);
            shared.second.set(at, at + RUN);
            place(shared, mine, other, at);
            places++;
          }
        }
      }
      return shared;
    }

    private void place(Shared shared, int mine, Wording other, int at) {
      for (int i = 0; i < RUN; i++) {
        shared.places[at + i] = mine + i;
        if (wording.isQuoted(mine + i) || other.isQuoted(at + i)) {
          shared.firstQuoted.set(mine + i);
          shared.secondQuoted.set(at + i);
        }
      }
    }

    private int slot(Wording of, int at) {
      int hash = 17;
      for (int i = 0; i < RUN; i++) {
        hash = hash * 31 + of.word(at + i);
      }
      hash ^= hash >>> 16;
      return hash & (heads.length - 1);
    }

    private boolean isSame(int mine, Wording other, int at) {
      for (int i = 0; i < RUN; i++) {
        if (wording.word(mine + i) != other.word(at + i)) {
          return false;
        }
      }
      return true;
    }
  }
}
