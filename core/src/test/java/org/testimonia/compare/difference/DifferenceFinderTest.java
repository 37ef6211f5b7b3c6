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
  void aDayIsToldWhateverElseIsWordedOtherwise() {
    assertThat(
            types(
                "The minister Oleg Tarn will testify in parliament on Tuesday.",
                "Oleg Tarn, the minister, is scheduled to testify in parliament on Wednesday."))
        .contains(DifferenceType.TIME);
  }

  @Test
  void theContraryIsTold() {
    assertThat(
            types(
                "The Lowport court accepted the growers' appeal in May.",
                "The growers' appeal in May was rejected by the Lowport court."))
        .contains(DifferenceType.POLARITY);
  }

  @Test
  void aDroppedHedgeIsTold() {
    assertThat(
            types(
                "The ferry Orlan allegedly struck a sandbank off Halm.",
                "Off Halm the ferry Orlan struck a sandbank."))
        .contains(DifferenceType.MODALITY);
  }

  @Test
  void anotherSourceIsTold() {
    assertThat(
            types(
                "[[The old bridge was unsafe for lorries]], said Anna Weil.",
                "Peter Orlan said [[the bridge was old and unsafe for lorries]]."))
        .contains(DifferenceType.SPEAKER);
  }

  @Test
  void aNumberThatAgreesIsNoDifference() {
    assertThat(
            types("About 1,500 workers struck there.", "About 1.5 thousand workers struck there."))
        .doesNotContain(DifferenceType.NUMBER);
  }
}
