package org.testimonia.compare.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TimeContrastTest {
  private static List<String> stands(String... passages) {
    List<Told> members =
        List.of(passages).stream()
            .map(passage -> DifferenceSpecTest.told("account-" + passage.length(), passage))
            .toList();
    Matter matter =
        new DifferenceFinder().matter(members, (one, other) -> 1, UnaryOperator.identity());
    return new TimeContrast()
        .find(matter).stream()
            .flatMap(finding -> finding.stands().stream())
            .map(Finding.Stand::value)
            .toList();
  }

  @Test
  void whoDatesTheEventStandsBesideWhoMeasuresFromIt() {
    assertThat(
            stands(
                "The minister's speech came hours after the ferry strike ended.",
                "Her remarks came two days after the ferrymen went back to work.",
                "Earlier this week the ferrymen, [[led by their union, went back to work.]]"))
        .hasSize(3)
        .contains("Earlier this week");
  }

  @Test
  void aDayAloneIsNoDifference() {
    assertThat(
            stands(
                "The minister's speech came hours after the ferry strike ended.",
                "Earlier this week the ferrymen went back to work."))
        .isEmpty();
  }
}
