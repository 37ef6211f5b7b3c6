package org.testimonia.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which accounts must be looked at together when one comes in: those that a chain of likely pairs
/// connects. Accounts of different regions are never in one story.
///
/// A region is the connected component at the lowest rung of a ladder of odds at which it is small
/// enough. That hangs on the links alone, not on the order in which they came.
final class Regions {
  /// Accounts of one region, at most.
  private static final int MOST = 200;

  private static final int RUNGS = 12;

  private final IntTrie<Member> members;

  Regions(IntTrie<Member> members) {
    this.members = members;
  }

  /// The logarithm of odds that a link must exceed at a rung, from 0.
  private static float least(int rung) {
    return Linkage.SAME + 0.75f * rung;
  }

  /// The regions that may be other than they were before `newcomer` had its links, each once; its
  /// own is missing when it is too large at every rung.
  List<SortedSet<Integer>> touched(int newcomer) {
    List<SortedSet<Integer>> touched = new ArrayList<>();
    SortedSet<Integer> torn = new TreeSet<>();
    for (int rung = 0; rung < RUNGS; rung++) {
      Optional<SortedSet<Integer>> own = component(newcomer, rung, -1);
      if (own.isPresent()) {
        touched.add(own.get());
        break;
      }
      torn.addAll(torn(newcomer, rung));
    }
    for (int member : torn) {
      if (touched.stream().noneMatch(region -> region.contains(member))) {
        region(member).ifPresent(touched::add);
      }
    }
    return touched;
  }

  private Optional<SortedSet<Integer>> region(int member) {
    for (int rung = 0; rung < RUNGS; rung++) {
      Optional<SortedSet<Integer>> component = component(member, rung, -1);
      if (component.isPresent()) {
        return component;
      }
    }
    return Optional.empty();
  }

  /// Members of components that were small enough at a rung, and with the newcomer are not.
  private SortedSet<Integer> torn(int newcomer, int rung) {
    SortedSet<Integer> torn = new TreeSet<>();
    SortedSet<Integer> large = new TreeSet<>();
    Member member = members.find(newcomer).orElseThrow();
    for (int i = 0; i < member.links(); i++) {
      int near = member.near(i);
      if (member.odds(i) > least(rung) && !torn.contains(near) && !large.contains(near)) {
        Optional<SortedSet<Integer>> before = component(near, rung, newcomer);
        before.ifPresentOrElse(torn::addAll, () -> large.add(near));
      }
    }
    return torn;
  }

  /// The component of `start` at a rung, as if `left` were not there; empty when it is too large.
  private Optional<SortedSet<Integer>> component(int start, int rung, int left) {
    SortedSet<Integer> seen = new TreeSet<>();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    seen.add(start);
    open.add(start);
    while (!open.isEmpty()) {
      Member member = members.get(open.remove());
      for (int i = 0; member != null && i < member.links(); i++) {
        int near = member.near(i);
        if (member.odds(i) > least(rung)
            && near != left
            && members.get(near) != null
            && seen.add(near)) {
          if (seen.size() > MOST) {
            return Optional.empty();
          }
          open.add(near);
        }
      }
    }
    return Optional.of(seen);
  }
}
