package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProbeTest {
  @Test
  void saysWhatTheTermsThemselvesSay() {
    Random random = new Random(19);
    for (int round = 0; round < 500; round++) {
      Sketch one = sketch(random);
      Sketch other = sketch(random);
      Probe probe = new Probe(one);
      assertThat(probe.words(other.words()))
          .isEqualTo(
              new Probe.Words(
                  product(one.words(), other.words()),
                  most(one.words(), other.words()),
                  inside(one.lead(), other.words()),
                  inside(one.title(), other.words())));
      assertThat(probe.lead(other.lead())).isEqualTo(others(one, one.lead(), other.lead()));
      assertThat(probe.title(other.title())).isEqualTo(others(one, one.title(), other.title()));
      assertThat(probe.names(other.names())).isEqualTo(others(one, one.names(), other.names()));
      assertThat(one.lead().cosine(other.lead()))
          .isEqualTo(one.lead().cosine(product(one.lead(), other.lead()), other.lead()));
    }
  }

  @Test
  void theOddsAreTheSameWhicheverComesFirst() {
    Random random = new Random(23);
    Likeness likeness = new Likeness();
    for (int round = 0; round < 200; round++) {
      Probe one = new Probe(sketch(random));
      Probe other = new Probe(sketch(random));
      assertThat(likeness.logOdds(one, other.sketch(), one.words(other.sketch().words())))
          .isEqualTo(likeness.logOdds(other, one.sketch(), other.words(one.sketch().words())));
    }
  }

  private static Probe.Others others(Sketch sketch, Terms mine, Terms theirs) {
    return new Probe.Others(
        product(mine, theirs), most(mine, theirs), inside(theirs, sketch.words()));
  }

  private static int product(Terms one, Terms other) {
    Map<Integer, Integer> weights = weights(other);
    return weights(one).entrySet().stream()
        .mapToInt(term -> term.getValue() * weights.getOrDefault(term.getKey(), 0))
        .sum();
  }

  private static int most(Terms one, Terms other) {
    Map<Integer, Integer> weights = weights(other);
    return weights(one).entrySet().stream()
        .mapToInt(term -> term.getValue() * weights.getOrDefault(term.getKey(), 0))
        .max()
        .orElse(0);
  }

  /// The squared weight of those of `terms` that `others` have.
  private static int inside(Terms terms, Terms others) {
    Map<Integer, Integer> weights = weights(others);
    return weights(terms).entrySet().stream()
        .filter(term -> weights.containsKey(term.getKey()))
        .mapToInt(term -> term.getValue() * term.getValue())
        .sum();
  }

  private static Map<Integer, Integer> weights(Terms terms) {
    Map<Integer, Integer> weights = new TreeMap<>();
    for (int i = 0; i < terms.size(); i++) {
      weights.put(terms.key(i), terms.weight(i));
    }
    return weights;
  }

  private static Sketch sketch(Random random) {
    Terms none = new Terms(new int[0], new byte[0]);
    return Sketch.of(
        "account",
        random.nextInt(100),
        List.of(
            terms(random, random.nextInt(64)),
            terms(random, random.nextInt(40)),
            terms(random, random.nextInt(40)),
            terms(random, random.nextInt(30)),
            terms(random, random.nextInt(10)),
            none,
            none));
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
