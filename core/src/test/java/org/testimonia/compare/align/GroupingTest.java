package org.testimonia.compare.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupingTest {
  private static final double THRESHOLD = 0.4;
  private static final double REPEAT = 0.8;

  /// The obvious way: look at all pairs of groups, join the best, start again.
  private static List<List<Integer>> slowly(int[] accounts, double[][] sure) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < accounts.length; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    while (true) {
      double best = 0;
      int one = -1;
      int other = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double mean = mean(groups.get(i), groups.get(j), accounts, sure);
          if (mean > best) {
            best = mean;
            one = i;
            other = j;
          }
        }
      }
      if (one < 0) {
        break;
      }
      groups.get(one).addAll(groups.remove(other));
    }
    return groups.stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.stream().sorted().toList())
        .sorted((a, b) -> a.getFirst().compareTo(b.getFirst()))
        .toList();
  }

  private static double mean(
      List<Integer> one, List<Integer> other, int[] accounts, double[][] sure) {
    double sum = 0;
    int count = 0;
    boolean repeats = false;
    for (int i : one) {
      for (int j : other) {
        repeats |= accounts[i] == accounts[j];
        if (accounts[i] != accounts[j]) {
          sum += sure[i][j];
          count++;
        }
      }
    }
    double mean = count == 0 ? 0 : sum / count;
    return mean >= (repeats ? REPEAT : THRESHOLD) ? mean : 0;
  }

  @Test
  void groupsAsTheObviousWayDoes() {
    Random random = new Random(99);
    for (int round = 0; round < 200; round++) {
      int n = 2 + random.nextInt(9);
      int[] accounts = new int[n];
      for (int i = 0; i < n; i++) {
        accounts[i] = random.nextInt(4);
      }
      double[][] sure = new double[n][n];
      List<Link> links = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          if (accounts[i] != accounts[j] && random.nextInt(3) > 0) {
            sure[i][j] = random.nextDouble();
            sure[j][i] = sure[i][j];
            links.add(new Link(i, j, sure[i][j]));
          }
        }
      }
      assertThat(new Grouping(accounts, THRESHOLD, REPEAT).group(links))
          .isEqualTo(slowly(accounts, sure));
    }
  }

  @Test
  void makesNoChains() {
    List<Link> chain = List.of(new Link(0, 1, 0.7), new Link(1, 2, 0.6));
    assertThat(new Grouping(new int[] {0, 1, 2}, THRESHOLD, REPEAT).group(chain))
        .containsExactly(List.of(0, 1));
  }

  @Test
  void aClauseMaySpeakOfTwoMatters() {
    int[] accounts = {0, 1, 1};
    List<Link> links = List.of(new Link(0, 1, 0.7), new Link(0, 2, 0.6));
    List<List<Integer>> first = new Grouping(accounts, THRESHOLD, REPEAT).group(links);
    assertThat(first).containsExactly(List.of(0, 1));
    assertThat(
            new SecondGroups(accounts, new Certainties(accounts.length, links), THRESHOLD, REPEAT)
                .extend(first, links))
        .containsExactly(List.of(0, 1), List.of(0, 2));
  }

  @Test
  void aSecondGroupHasNoWeakPairs() {
    int[] accounts = {0, 1, 1};
    List<Link> links = List.of(new Link(0, 1, 0.7), new Link(0, 2, 0.3));
    List<List<Integer>> first = new Grouping(accounts, THRESHOLD, REPEAT).group(links);
    assertThat(
            new SecondGroups(accounts, new Certainties(accounts.length, links), THRESHOLD, REPEAT)
                .extend(first, links))
        .containsExactly(List.of(0, 1));
  }
}
