package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IntTrieTest {
  @Test
  void itIsWhatAMapIsAndKeepsWhatItWas() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      IntTrie<Integer> trie = IntTrie.empty();
      Map<Integer, Integer> map = new TreeMap<>();
      List<IntTrie<Integer>> tries = new ArrayList<>();
      List<Map<Integer, Integer>> maps = new ArrayList<>();
      for (int step = 0; step < 400; step++) {
        // Few keys, many of them with the same low bits.
        int key = random.nextInt(20) << (5 * random.nextInt(6));
        if (random.nextInt(3) == 0) {
          trie = trie.without(key);
          map.remove(key);
        } else {
          trie = trie.with(key, step);
          map.put(key, step);
        }
        tries.add(trie);
        maps.add(new TreeMap<>(map));
      }
      for (int i = 0; i < tries.size(); i += 37) {
        assertThat(entries(tries.get(i))).isEqualTo(maps.get(i));
        assertThat(tries.get(i).size()).isEqualTo(maps.get(i).size());
        for (int key : List.of(0, 1, 7, 32, -1)) {
          assertThat(tries.get(i).find(key))
              .isEqualTo(java.util.Optional.ofNullable(maps.get(i).get(key)));
        }
      }
    }
  }

  @Test
  void itsOrderHangsOnItsKeysAlone() {
    Random random = new Random(7);
    List<Integer> keys = new ArrayList<>(random.ints(300).boxed().toList());
    IntTrie<Integer> one = IntTrie.empty();
    for (int key : keys) {
      one = one.with(key, key).with(key + 1, 0);
    }
    for (int key : keys) {
      one = one.without(key + 1);
    }
    java.util.Collections.shuffle(keys, random);
    IntTrie<Integer> other = IntTrie.empty();
    for (int key : keys) {
      other = other.with(key, key);
    }
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    one.forEach((key, value) -> first.add(key));
    other.forEach((key, value) -> second.add(key));
    assertThat(first).isEqualTo(second).hasSize(300);
  }

  private static Map<Integer, Integer> entries(IntTrie<Integer> trie) {
    Map<Integer, Integer> entries = new TreeMap<>();
    trie.forEach(entries::put);
    return entries;
  }
}
