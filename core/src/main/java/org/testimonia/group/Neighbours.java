package org.testimonia.group;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the accounts that may tell the story of one that comes in: those that share enough of its
/// keys, and of those the ones for which the odds are not all too low.
final class Neighbours {
  /// A pair that shares fewer keys is taken for two stories unread.
  static final int SHARED = 2;

  /// The logarithm of the odds of pairs that are not linked.
  static final float UNLINKED = -5;

  /// So many are looked at, the ones that share most: only a flood of like accounts has more.
  private static final int MOST = 256;

  private final Likeness likeness = new Likeness();

  /// A member that stands in no story yet, linked to its neighbours.
  Member link(GroupState state, Sketch sketch) {
    int[] candidates = candidates(state, sketch);
    int[] near = new int[candidates.length];
    float[] odds = new float[candidates.length];
    int links = 0;
    for (int candidate : candidates) {
      Member other = state.members().get(candidate);
      if (other != null) {
        float logOdds = likeness.logOdds(sketch, other.sketch());
        if (logOdds > UNLINKED) {
          near[links] = candidate;
          odds[links++] = logOdds;
        }
      }
    }
    return new Member(sketch, -1, Arrays.copyOf(near, links), Arrays.copyOf(odds, links));
  }

  /// Numbers of accounts that share keys enough, ascending.
  private static int[] candidates(GroupState state, Sketch sketch) {
    byte[] shared = new byte[state.next() - state.first()];
    int found = 0;
    int[] candidates = new int[64];
    for (int key : sketch.keys()) {
      int @Nullable [] posting = state.index().get(key);
      if (posting == null) {
        continue;
      }
      for (int number : posting) {
        if (++shared[number - state.first()] == SHARED) {
          candidates = found == candidates.length ? Arrays.copyOf(candidates, found * 2) : candidates;
          candidates[found++] = number;
        }
      }
    }
    candidates = Arrays.copyOf(candidates, found);
    if (found > MOST) {
      candidates = most(candidates, shared, state.first());
    }
    Arrays.sort(candidates);
    return candidates;
  }

  private static int[] most(int[] candidates, byte[] shared, int first) {
    long[] order = new long[candidates.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = ((long) -shared[candidates[i] - first] << 32) | candidates[i];
    }
    Arrays.sort(order);
    int[] most = new int[MOST];
    for (int i = 0; i < MOST; i++) {
      most[i] = (int) order[i];
    }
    return most;
  }
}
