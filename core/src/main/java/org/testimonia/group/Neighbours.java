package org.testimonia.group;

import java.util.BitSet;

/// Finds the accounts that may tell the story of one that comes in: those that share enough of its
/// keys, and of those the ones for which the odds are not all too low.
final class Neighbours {
  /// A pair that shares fewer keys is taken for two stories unread.
  private static final int SHARED = 2;

  /// The same for accounts that were published further apart than [NEAR_DAYS].
  private static final int SHARED_FAR = 3;

  private static final int NEAR_DAYS = 30;

  /// A pair whose words are less alike is taken for two stories without a closer look.
  private static final double ALIKE = 0.06;

  private static final double ALIKE_FAR = 0.12;

  /// The logarithm of the odds of pairs that are not linked.
  static final float UNLINKED = -5;

  /// So many are looked at, the ones that share most: only a flood of like accounts has more.
  static final int MOST = 1_000;

  private final Likeness likeness = new Likeness();
  private final int most;

  /// @param most so many are looked at, the ones that share most keys
  Neighbours(int most) {
    this.most = most;
  }

  /// Those that may tell one story with an account, as far as a state knows them.
  ///
  /// @param spare so many may be forgotten before the account is linked
  Candidates find(GroupState state, Sketch sketch, int spare) {
    return judged(state, sketch, candidates(state, sketch, state.first()).most(most + spare));
  }

  /// A member that stands in no story yet, linked to its neighbours.
  ///
  /// @param earlier as found in an earlier state
  /// @param since the number of the first account that came after that state
  Member link(GroupState state, Sketch sketch, Candidates earlier, int since) {
    int from = Math.max(since, state.first());
    Candidates all = new Candidates(earlier.size() + state.next() - from);
    all.addAll(earlier, state.first());
    all.addAll(judged(state, sketch, candidates(state, sketch, from)), from);
    return all.most(most).linked(sketch, UNLINKED);
  }

  /// The same candidates, those judged that are worth a closer look: that have what a match must
  /// share.
  private Candidates judged(GroupState state, Sketch sketch, Candidates candidates) {
    Probe probe = new Probe(sketch);
    for (int i = 0; i < candidates.size(); i++) {
      Sketch other = state.sketches().get(candidates.number(i));
      boolean far = isFar(sketch, other);
      if (candidates.shared(i) >= (far ? SHARED_FAR : SHARED)) {
        Probe.Words words = probe.words(other.words());
        if (sketch.words().cosine(words.product(), other.words()) >= (far ? ALIKE_FAR : ALIKE)) {
          candidates.judge(i, likeness.logOdds(probe, other, words));
        }
      }
    }
    return candidates;
  }

  private static boolean isFar(Sketch a, Sketch b) {
    return a.isDated() && b.isDated() && Math.abs(a.day() - b.day()) > NEAR_DAYS;
  }

  /// The accounts numbered `from` and above that share keys enough.
  private static Candidates candidates(GroupState state, Sketch sketch, int from) {
    byte[] shared = new byte[state.next() - from];
    BitSet enough = new BitSet(shared.length);
    int found = 0;
    for (int key : sketch.keys()) {
      int[] posting = state.index().get(key);
      if (posting == null) {
        continue;
      }
      for (int i = posting.length - 1; i >= 0 && posting[i] >= from; i--) {
        int at = posting[i] - from;
        if (++shared[at] == SHARED) {
          enough.set(at);
          found++;
        }
      }
    }
    Candidates candidates = new Candidates(found);
    for (int at = enough.nextSetBit(0); at >= 0; at = enough.nextSetBit(at + 1)) {
      candidates.add(from + at, shared[at], Float.NaN);
    }
    return candidates;
  }
}
