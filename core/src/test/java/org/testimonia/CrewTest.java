package org.testimonia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

class CrewTest {
  private static final List<Integer> THINGS = IntStream.range(0, 50).boxed().toList();

  private static SourceRef source(int n) {
    return new SourceRef("account " + n);
  }

  @Test
  void outcomesKeepTheOrderWhateverTheNumberOfThreads() {
    List<Outcome<Integer>> expected = new ArrayList<>();
    THINGS.forEach(n -> expected.add(new Outcome.Kept<>(n * n)));
    for (int threads : new int[] {1, 2, 7, 100}) {
      assertThat(new Crew(threads).each(THINGS, CrewTest::source, n -> n * n)).isEqualTo(expected);
    }
  }

  @Test
  void oneFailureIsNamedAndTheOthersGoOn() {
    List<Outcome<Integer>> outcomes =
        new Crew(3)
            .each(
                THINGS,
                CrewTest::source,
                n -> {
                  if (n == 13) {
                    throw new IllegalStateException("unlucky");
                  }
                  return n;
                });
    assertThat(outcomes).hasSize(50);
    assertThat(outcomes.stream().filter(Outcome.Kept.class::isInstance)).hasSize(49);
    assertThat(outcomes.get(13))
        .isInstanceOfSatisfying(
            Outcome.Dropped.class,
            dropped -> {
              assertThat(dropped.reason()).isEqualTo(DropReason.FAILED);
              assertThat(dropped.source()).isEqualTo(source(13));
              assertThat(dropped.detail()).contains("unlucky", "CrewTest.java:");
            });
  }

  @Test
  void anExhaustedStackIsOneAccountsFault() {
    List<Outcome<Integer>> outcomes =
        new Crew(2).each(List.of(1), CrewTest::source, CrewTest::endless);
    assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Dropped.class);
  }

  @Test
  void accountsAreWorkedOnAtTheSameTime() throws InterruptedException {
    CountDownLatch both = new CountDownLatch(2);
    Set<String> workers = ConcurrentHashMap.newKeySet();
    new Crew(2)
        .each(
            List.of(1, 2),
            CrewTest::source,
            n -> {
              workers.add(Thread.currentThread().getName());
              both.countDown();
              return await(both);
            });
    assertThat(workers).hasSize(2);
  }

  @Test
  void nothingIsDoneForNothing() {
    assertThat(new Crew(4).each(List.<Integer>of(), CrewTest::source, n -> n)).isEmpty();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int endless(int n) {
    return n == 0 ? 0 : 1 + endless(n + 2);
  }
}
