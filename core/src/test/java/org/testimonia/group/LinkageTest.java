package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkageTest {
  private static final Terms NONE = new Terms(new int[0], new byte[0]);

  @Test
  void groupsAreThoseOfTheObviousWay() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int n = 1 + random.nextInt(25);
      float[][] odds = new float[n][n];
      GroupState state = GroupState.EMPTY;
      for (int i = 0; i < n; i++) {
        List<Integer> near = new ArrayList<>();
        for (int j = 0; j < i; j++) {
          // Quarters, so that many means are the same; some of them above what counts.
          odds[i][j] = -5 + random.nextInt(50) / 4f;
          odds[j][i] = odds[i][j];
          if (odds[i][j] > Neighbours.UNLINKED) {
            near.add(j);
          }
        }
        float[] mine = odds[i];
        near.sort((a, b) -> Float.compare(mine[b], mine[a]));
        float[] falling = new float[near.size()];
        for (int link = 0; link < falling.length; link++) {
          falling[link] = mine[near.get(link)];
        }
        int[] numbers = near.stream().mapToInt(j -> j).toArray();
        state = state.with(new Member(sketch(i), 0, numbers, falling));
      }
      int[] region = IntStream.range(0, n).filter(i -> random.nextInt(5) > 0).toArray();
      if (region.length > 0) {
        assertThat(sorted(Linkage.groups(state, region))).isEqualTo(sorted(obvious(odds, region)));
      }
    }
  }

  /// Joins the two groups of the greatest mean, those of lower places first, as long as there are
  /// two that belong together.
  private static List<List<Integer>> obvious(float[][] odds, int[] region) {
    List<List<Integer>> groups = new ArrayList<>();
    Arrays.stream(region).forEach(i -> groups.add(new ArrayList<>(List.of(i))));
    while (true) {
      double most = Linkage.SAME;
      int first = -1;
      int second = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double mean = mean(odds, groups.get(i), groups.get(j));
          if (mean > most) {
            most = mean;
            first = i;
            second = j;
          }
        }
      }
      if (first < 0) {
        return groups;
      }
      groups.get(first).addAll(groups.remove(second));
    }
  }

  private static double mean(float[][] odds, List<Integer> some, List<Integer> others) {
    double sum = 0;
    for (int i : some) {
      for (int j : others) {
        sum += Math.min(6, odds[i][j]);
      }
    }
    return sum / ((double) some.size() * others.size());
  }

  private static List<List<Integer>> sorted(List<List<Integer>> groups) {
    return groups.stream()
        .map(group -> group.stream().sorted().toList())
        .sorted((a, b) -> a.getFirst() - b.getFirst())
        .toList();
  }

  private static Sketch sketch(int number) {
    // Ids in the order of the numbers.
    String id = "account-" + (char) ('a' + number);
    return Sketch.of(id, 0, List.of(NONE, NONE, NONE, NONE, NONE, NONE, NONE));
  }
}
