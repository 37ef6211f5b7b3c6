package org.testimonia.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the accounts of a region into groups: agglomerative clustering by average link (Sokal and
/// Michener, 1958) over the logarithms of the odds of all pairs. Two groups become one as long as,
/// over all pairs between them, the mean is above a bound: one likely pair does not join two
/// stories.
final class Linkage {
  /// The logarithm of odds that the mean must exceed.
  static final float SAME = -1;

  /// No single pair counts for more.
  private static final float MOST = 6;

  private final List<Integer> numbers;
  private final double[][] sums;
  private final int[] sizes;
  private final int[] best;
  private final List<List<Integer>> groups = new ArrayList<>();

  private Linkage(IntTrie<Member> members, int[] region) {
    // By the accounts' ids, so that among equals the order of arrival decides nothing.
    this.numbers =
        Arrays.stream(region)
            .boxed()
            .sorted(Comparator.comparing(number -> member(members, number).sketch().account()))
            .toList();
    int n = numbers.size();
    this.sums = new double[n][n];
    this.sizes = new int[n];
    this.best = new int[n];
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < n; i++) {
      places.put(numbers.get(i), i);
      Arrays.fill(sums[i], Neighbours.UNLINKED);
      sizes[i] = 1;
      groups.add(new ArrayList<>(List.of(numbers.get(i))));
    }
    for (int i = 0; i < n; i++) {
      Member member = member(members, numbers.get(i));
      for (int link = 0; link < member.links(); link++) {
        @Nullable Integer j = places.get(member.near(link));
        if (j != null) {
          sums[i][j] = Math.min(MOST, member.odds(link));
        }
      }
    }
  }

  private static Member member(IntTrie<Member> members, int number) {
    return members.find(number).orElseThrow();
  }

  /// The groups of the accounts of `region`, each account in one.
  static List<List<Integer>> groups(IntTrie<Member> members, int[] region) {
    return region.length == 1 ? List.of(List.of(region[0])) : new Linkage(members, region).merge();
  }

  private List<List<Integer>> merge() {
    int n = sizes.length;
    for (int i = 0; i < n; i++) {
      best[i] = nearest(i);
    }
    while (true) {
      int first = -1;
      double most = SAME;
      for (int i = 0; i < n; i++) {
        if (sizes[i] > 0 && best[i] >= 0 && mean(i, best[i]) > most) {
          most = mean(i, best[i]);
          first = i;
        }
      }
      if (first < 0) {
        return groups.stream().filter(group -> !group.isEmpty()).map(List::copyOf).toList();
      }
      join(Math.min(first, best[first]), Math.max(first, best[first]));
    }
  }

  private double mean(int i, int j) {
    return sums[i][j] / ((double) sizes[i] * sizes[j]);
  }

  /// The place after `i` that is nearest to it, -1 when there is none.
  private int nearest(int i) {
    int nearest = -1;
    for (int j = i + 1; j < sizes.length; j++) {
      if (sizes[j] > 0 && (nearest < 0 || mean(i, j) > mean(i, nearest))) {
        nearest = j;
      }
    }
    return nearest;
  }

  private void join(int kept, int gone) {
    groups.get(kept).addAll(groups.get(gone));
    groups.get(gone).clear();
    for (int k = 0; k < sizes.length; k++) {
      sums[kept][k] += sums[gone][k];
      sums[k][kept] = sums[kept][k];
    }
    sizes[kept] += sizes[gone];
    sizes[gone] = 0;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0) {
        if (i == kept || best[i] == kept || best[i] == gone) {
          best[i] = nearest(i);
        } else if (i < kept && mean(i, kept) > mean(i, best[i])) {
          best[i] = kept;
        }
      }
    }
  }
}
