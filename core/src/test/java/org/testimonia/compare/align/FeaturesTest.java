package org.testimonia.compare.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static int slowly(List<String> a, List<String> b) {
    int longest = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        int run = 0;
        while (i + run < a.size() && j + run < b.size() && a.get(i + run).equals(b.get(j + run))) {
          run++;
        }
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  @Test
  void longestRunIsThatOfTheObviousWay() {
    Random random = new Random(4);
    for (int round = 0; round < 300; round++) {
      List<String> a = words(random);
      List<String> b = words(random);
      assertThat(Features.commonRun(a, b)).isEqualTo(slowly(a, b));
    }
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(14); i > 0; i--) {
      words.add(String.valueOf((char) ('a' + random.nextInt(3))));
    }
    return words;
  }
}
