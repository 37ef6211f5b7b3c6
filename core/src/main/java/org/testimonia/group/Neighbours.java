package org.testimonia.group;

import java.util.Arrays;

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
  private static final int MOST = 1_000;

  private final Likeness likeness = new Likeness();

  /// A member that stands in no story yet, linked to its neighbours.
  Member link(GroupState state, Sketch sketch) {
    return link(state, new Member(sketch, -1, new int[0], new float[0]), state.first());
  }

  /// A member linked to its neighbours among those numbered `from` and above, too.
  Member link(GroupState state, Member unlinked, int from) {
    Member member = unlinked;
    Sketch sketch = unlinked.sketch();
    byte[] shared = new byte[state.next() - from];
    for (int candidate : candidates(state, sketch, shared, from)) {
      Sketch other = state.members().find(candidate).orElseThrow().sketch();
      if (mayMatch(sketch, other, shared[candidate - from])) {
        float logOdds = likeness.logOdds(sketch, other);
        if (logOdds > UNLINKED) {
          member = member.linked(candidate, logOdds);
        }
      }
    }
    return member;
  }

  /// Whether a pair is worth a closer look: what a match must share.
  ///
  /// @param shared how many keys the two have in common
  static boolean mayMatch(Sketch a, Sketch b, int shared) {
    boolean far = a.isDated() && b.isDated() && Math.abs(a.day() - b.day()) > NEAR_DAYS;
    return shared >= (far ? SHARED_FAR : SHARED)
        && a.words().cosine(b.words()) >= (far ? ALIKE_FAR : ALIKE);
  }

  /// Numbers of accounts that share keys enough, ascending.
  ///
  /// @param shared filled with how many keys each account has in common
  /// @param from the number that `shared` begins with
  private static int[] candidates(GroupState state, Sketch sketch, byte[] shared, int from) {
    int found = 0;
    int[] candidates = new int[64];
    for (int key : sketch.keys()) {
      int[] posting = state.index().get(key);
      if (posting == null) {
        continue;
      }
      for (int i = posting.length - 1; i >= 0 && posting[i] >= from; i--) {
        if (++shared[posting[i] - from] == SHARED) {
          candidates =
              found == candidates.length ? Arrays.copyOf(candidates, found * 2) : candidates;
          candidates[found++] = posting[i];
        }
      }
    }
    candidates = Arrays.copyOf(candidates, found);
    if (found > MOST) {
      candidates = most(candidates, shared, from);
    }
    Arrays.sort(candidates);
    return candidates;
  }

  private static int[] most(int[] candidates, byte[] shared, int from) {
    long[] order = new long[candidates.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = ((long) -shared[candidates[i] - from] << 32) | candidates[i];
    }
    Arrays.sort(order);
    return Arrays.stream(order).limit(MOST).mapToInt(one -> (int) one).toArray();
  }
}
