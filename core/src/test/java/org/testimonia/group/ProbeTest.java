package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProbeTest {
  @Test
  void saysWhatTheTermsThemselvesSay() {
    Random random = new Random(19);
    for (int round = 0; round < 500; round++) {
      Terms one = terms(random, 1 + random.nextInt(64));
      Terms other = terms(random, random.nextInt(64));
      assertThat(new Probe(one).cosine(other)).isEqualTo(one.cosine(other));
    }
  }

  /// Some of a few hundred terms, many of them in neighbouring places of the table.
  private static Terms terms(Random random, int most) {
    TermCount count = new TermCount(most);
    for (int i = 0; i < 2 * most; i++) {
      int key = random.nextInt(300);
      count.add(key * 0x100001, 1 + key % 5);
    }
    return count.heaviest(most);
  }
}
