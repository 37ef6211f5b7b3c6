package org.testimonia.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintIndexTest {
  @Test
  void theIndexKnowsWhatAMapKnows() {
    Random random = new Random(77);
    FingerprintIndex index = new FingerprintIndex();
    Map<Integer, List<Integer>> map = new HashMap<>();
    for (int account = 0; account < 400; account++) {
      for (int i = 0; i < 20; i++) {
        int hash = random.nextInt(600);
        index.add(hash, account);
        map.computeIfAbsent(hash, key -> new ArrayList<>()).addFirst(account);
      }
      int from = Math.max(0, account - 50);
      for (int hash = 0; hash < 600; hash += 37) {
        List<Integer> found = new ArrayList<>();
        index.each(hash, from, 5, found::add);
        assertThat(found)
            .isEqualTo(
                map.getOrDefault(hash, List.of()).stream()
                    .filter(one -> one >= from)
                    .limit(5)
                    .toList());
      }
    }
  }
}
