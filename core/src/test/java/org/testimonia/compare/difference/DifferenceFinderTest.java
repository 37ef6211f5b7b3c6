package org.testimonia.compare.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Difference;
import org.testimonia.model.DifferenceType;

class DifferenceFinderTest {
  private static final DifferenceFinder FINDER = new DifferenceFinder();

  private static List<DifferenceType> types(String one, String other) {
    List<Told> told =
        List.of(DifferenceSpecTest.told("one", one), DifferenceSpecTest.told("other", other));
    return FINDER.find(told, (a, b) -> 1, UnaryOperator.identity(), 1).differences().stream()
        .map(Difference::type)
        .toList();
  }

  @Test
  void aNumberThatIsAllTheyDifferInIsTold() {
    assertThat(types("Four workers were hurt in the yard.", "Six workers were hurt in the yard."))
        .contains(DifferenceType.NUMBER);
  }

  @Test
  void aDayThatIsAllTheyDifferInIsTold() {
    assertThat(types("The bridge closed on Wednesday.", "The bridge closed on Thursday."))
        .contains(DifferenceType.TIME);
  }

  @Test
  void aNumberThatAgreesIsNoDifference() {
    assertThat(
            types("About 1,500 workers struck there.", "About 1.5 thousand workers struck there."))
        .doesNotContain(DifferenceType.NUMBER);
  }
}
