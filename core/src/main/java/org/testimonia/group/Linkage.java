package org.testimonia.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Puts the accounts of a region into groups: agglomerative clustering by average link (Sokal and
/// Michener, 1958) over the logarithms of the odds of all pairs. Two groups become one as long as,
/// over all pairs between them, the mean is above a bound: one likely pair does not join two
/// stories.
final class Linkage {
  /// The logarithm of odds that the mean must exceed.
  static final float SAME = -1;

  /// No single pair counts for more.
  private static final float MOST = 6;

  /// Of the accounts, by their places.
  private final int[] numbers;

  /// Their places, one added, by their numbers: open addressing, 0 where there is none.
  private final int[] table;

  /// Over all pairs of two groups, by their places: the lower one's row, then the other's place
  /// counted from it.
  private final double[][] sums;

  private final int[] sizes;

  /// The place after a group's that is nearest to it, -1 when there is none, and the mean.
  private final int[] best;

  private final double[] means;
  private final List<List<Integer>> groups = new ArrayList<>();

  private Linkage(GroupState state, int[] region) {
    // By the accounts' ids, so that among equals the order of arrival decides nothing.
    record Placed(int number, Member member) {}
    List<Placed> order =
        Arrays.stream(region)
            .mapToObj(number -> new Placed(number, state.member(number)))
            .sorted(Comparator.comparing(placed -> placed.member().sketch().account()))
            .toList();
    int n = order.size();
    this.sums = new double[n][];
    this.sizes = new int[n];
    this.best = new int[n];
    this.means = new double[n];
    this.numbers = new int[n];
    this.table = new int[4 * Integer.highestOneBit(n)];
    for (int i = 0; i < n; i++) {
      numbers[i] = order.get(i).number();
      table[slot(numbers[i])] = i + 1;
      groups.add(new ArrayList<>(List.of(numbers[i])));
    }
    for (int i = 0; i < n; i++) {
      link(i, order.get(i).member());
    }
  }

  /// What a pair counts for, by the logarithm of its odds.
  static float odds(float logOdds) {
    return Math.min(MOST, logOdds);
  }

  /// Where in the table an account stands, or would.
  private int slot(int number) {
    int at = number & (table.length - 1);
    while (table[at] != 0 && numbers[table[at] - 1] != number) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  /// Fills the row of one account, which is a group of its own yet.
  private void link(int i, Member member) {
    int after = sizes.length - i;
    sums[i] = new double[after];
    Arrays.fill(sums[i], Neighbours.UNLINKED);
    sizes[i] = 1;
    best[i] = after > 1 ? i + 1 : -1;
    means[i] = Neighbours.UNLINKED;
    for (int link = 0; link < member.links(); link++) {
      int j = table[slot(member.near(link))] - 1;
      if (j > i) {
        double odds = odds(member.odds(link));
        sums[i][j - i] = odds;
        if (odds > means[i] || (odds == means[i] && j < best[i])) {
          means[i] = odds;
          best[i] = j;
        }
      }
    }
  }

  /// The groups of the accounts of `region`, each account in one.
  static List<List<Integer>> groups(GroupState state, int[] region) {
    return region.length == 1 ? List.of(List.of(region[0])) : new Linkage(state, region).merge();
  }

  private List<List<Integer>> merge() {
    while (true) {
      int first = -1;
      double most = SAME;
      for (int i = 0; i < sizes.length; i++) {
        if (sizes[i] > 0 && best[i] >= 0 && means[i] > most) {
          most = means[i];
          first = i;
        }
      }
      if (first < 0) {
        return groups.stream().filter(group -> !group.isEmpty()).map(List::copyOf).toList();
      }
      join(first, best[first]);
    }
  }

  /// @param i a lower place than `j`
  private double mean(int i, int j) {
    return sums[i][j - i] / ((double) sizes[i] * sizes[j]);
  }

  private void findNearest(int i) {
    best[i] = -1;
    for (int j = i + 1; j < sizes.length; j++) {
      if (sizes[j] > 0) {
        double mean = mean(i, j);
        if (best[i] < 0 || mean > means[i]) {
          best[i] = j;
          means[i] = mean;
        }
      }
    }
  }

  /// @param kept a lower place than `gone`
  private void join(int kept, int gone) {
    groups.get(kept).addAll(groups.get(gone));
    groups.get(gone).clear();
    for (int k = 0; k < sizes.length; k++) {
      if (sizes[k] > 0 && k != kept && k != gone) {
        sums[Math.min(k, kept)][Math.abs(k - kept)] += sums[Math.min(k, gone)][Math.abs(k - gone)];
      }
    }
    sizes[kept] += sizes[gone];
    sizes[gone] = 0;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > 0) {
        if (i == kept || best[i] == kept || best[i] == gone) {
          findNearest(i);
        } else if (i < kept && mean(i, kept) > means[i]) {
          best[i] = kept;
          means[i] = mean(i, kept);
        }
      }
    }
  }
}
