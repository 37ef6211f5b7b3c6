package org.testimonia.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Which accounts must be looked at together when one comes in: those that a chain of likely pairs
/// connects. Accounts of different regions are never in one story.
///
/// A region is the connected component at the lowest rung of a ladder of odds at which it is small
/// enough. That hangs on the links alone, not on the order in which they came.
final class Regions {
  /// Accounts of one region, at most.
  private static final int MOST = 200;

  /// Few enough that accounts that are surely of one story are never parted by a rung.
  private static final int RUNGS = 5;

  private static final int NOBODY = -1;

  private final GroupState state;

  Regions(GroupState state) {
    this.state = state;
  }

  /// The logarithm of odds that a link must exceed at a rung, from 0.
  private static float least(int rung) {
    return Linkage.SAME + 0.75f * rung;
  }

  /// The regions that may be other than they were before `newcomer` had its links, each once, as
  /// numbers of accounts; its own is missing when it is too large at every rung.
  List<int[]> touched(int newcomer) {
    List<int[]> touched = new ArrayList<>();
    BitSet torn = new BitSet();
    for (int rung = 0; rung < RUNGS; rung++) {
      Optional<int[]> own = component(newcomer, rung);
      if (own.isPresent()) {
        touched.add(own.get());
        take(own.get(), torn);
        break;
      }
      tear(newcomer, rung, torn);
    }
    for (int at = torn.nextSetBit(0); at >= 0; at = torn.nextSetBit(at + 1)) {
      Optional<int[]> region = region(at + state.first());
      region.ifPresent(touched::add);
      region.ifPresent(numbers -> take(numbers, torn));
    }
    return touched;
  }

  /// The regions that may be other than they were before `renewed` had its links and lost those to
  /// `former`, each once.
  List<int[]> touched(int renewed, Member former) {
    List<int[]> touched = new ArrayList<>(touched(renewed));
    BitSet told = new BitSet();
    for (int[] region : touched) {
      Arrays.stream(region).forEach(number -> told.set(number - state.first()));
    }
    for (int i = 0; i < former.links(); i++) {
      int at = former.near(i) - state.first();
      if (at >= 0 && !told.get(at)) {
        region(former.near(i))
            .ifPresent(region -> {
              touched.add(region);
              Arrays.stream(region).forEach(number -> told.set(number - state.first()));
            });
      }
    }
    return touched;
  }

  private void take(int[] region, BitSet torn) {
    for (int number : region) {
      torn.clear(number - state.first());
    }
  }

  private Optional<int[]> region(int member) {
    for (int rung = 0; rung < RUNGS; rung++) {
      Optional<int[]> component = component(member, rung);
      if (component.isPresent()) {
        return component;
      }
    }
    return Optional.empty();
  }

  /// Marks the members of components that were small enough at a rung, and with the newcomer are
  /// not.
  private void tear(int newcomer, int rung, BitSet torn) {
    BitSet large = new BitSet();
    Member member = state.member(newcomer);
    for (int i = 0; i < member.links() && member.odds(i) > least(rung); i++) {
      int at = member.near(i) - state.first();
      if (at >= 0 && !torn.get(at) && !large.get(at)) {
        int[] before = reached(member.near(i), rung, newcomer);
        BitSet marked = before.length > MOST ? large : torn;
        Arrays.stream(before).forEach(number -> marked.set(number - state.first()));
      }
    }
  }

  /// The component of `start` at a rung; empty when it is too large.
  private Optional<int[]> component(int start, int rung) {
    return Optional.of(reached(start, rung, NOBODY)).filter(numbers -> numbers.length <= MOST);
  }

  /// The component of `start` at a rung, as if `left` were not there; of one that is too large, one
  /// account more than [MOST].
  private int[] reached(int start, int rung, int left) {
    float least = least(rung);
    int first = state.first();
    BitSet seen = new BitSet(state.next() - first);
    int[] found = new int[MOST + 1];
    found[0] = start;
    seen.set(start - first);
    int size = 1;
    for (int done = 0; done < size; done++) {
      Member member = state.member(found[done]);
      for (int i = 0; i < member.links() && member.odds(i) > least; i++) {
        int near = member.near(i);
        if (near >= first && near != left && !seen.get(near - first)) {
          seen.set(near - first);
          found[size++] = near;
          if (size > MOST) {
            return found;
          }
        }
      }
    }
    return Arrays.copyOf(found, size);
  }
}
