package org.testimonia.compare.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Difference;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Side;

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
  void aNegationIsToldAndSoIsItsContraction() {
    assertThat(
            types(
                "The mayor of Hask did not congratulate the winner of the vote.",
                "The mayor of Hask congratulated the winner from the podium."))
        .contains(DifferenceType.POLARITY);
    assertThat(
            types(
                "The mayor of Hask didn’t congratulate the winner of the vote.",
                "The mayor of Hask did not congratulate the winner of the vote."))
        .doesNotContain(DifferenceType.POLARITY);
  }

  @Test
  void denyingIsNotAdmitting() {
    assertThat(
            types(
                "The Front denied it had fired on the village of Hask.",
                "In a message on its radio the Front admitted it had fired on the village of Hask."))
        .contains(DifferenceType.POLARITY);
  }

  @Test
  void anEndOfARangeIsAnotherNumberAndSoIsABound() {
    assertThat(
            types(
                "The company will pay fines of between 8 and 15 percent of its yearly revenue.",
                "The law fines the company 15 percent of its yearly revenue."))
        .contains(DifferenceType.NUMBER);
    assertThat(
            types(
                "A total of 51 people were taken to two hospitals in Selm.",
                "More than 51 people were rushed to hospitals in Selm."))
        .contains(DifferenceType.NUMBER);
    assertThat(
            types(
                "Imports of soybeans tumbled more than 26% in nine months.",
                "Imports of soybeans tumbled 26.4% in nine months."))
        .doesNotContain(DifferenceType.NUMBER);
  }

  @Test
  void whoeverIsCountedByAnotherNounMayBeCountedOtherwise() {
    assertThat(
            types(
                "The mission of the League sent 340 people to the polling stations.",
                "The League deployed 280 observers to the polling stations."))
        .contains(DifferenceType.NUMBER);
  }

  @Test
  void whoeverLeavesTheNumberOpenStandsBeside() {
    List<Told> told =
        List.of(
            DifferenceSpecTest.told("one", "The Compact pledged 26 ships for the strait."),
            DifferenceSpecTest.told("two", "The Compact pledged 27 ships for the strait."),
            DifferenceSpecTest.told("three", "The Compact pledged over twenty ships there."));
    assertThat(
            FINDER.find(told, (a, b) -> 1, UnaryOperator.identity(), 1).differences().stream()
                .filter(difference -> difference.type() == DifferenceType.NUMBER)
                .flatMap(difference -> difference.sides().stream())
                .map(Side::value))
        .containsExactlyInAnyOrder("26", "27", "over twenty");
  }

  @Test
  void aSourceThatIsOnlyMeantIsNoOther() {
    assertThat(
            types(
                "She said [[the old bridge was unsafe for lorries]].",
                "[[The old bridge was unsafe for lorries]], said Anna Weil."))
        .doesNotContain(DifferenceType.SPEAKER);
  }

  @Test
  void aLengthWithoutANumberHoldsOneWithIt() {
    assertThat(
            types(
                "The jury declined to charge Orlan months after the arrest.",
                "The jury declined to charge Orlan four months after the arrest."))
        .doesNotContain(DifferenceType.TIME);
    assertThat(
            types(
                "The jury declined to charge Orlan days after the arrest.",
                "The jury declined to charge Orlan four months after the arrest."))
        .contains(DifferenceType.TIME);
  }

  @Test
  void initialsAreThePlace() {
    assertThat(
            types(
                "The minister flew home from talks in the United States.",
                "The minister flew home from talks in the U.S."))
        .isEmpty();
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

  @Test
  void otherBasesAreToldThoughAllElseIsTheSame() {
    assertThat(
            types(
                "Any foreign base that launches drones will be a target, Greb said.",
                "Any Western base that launches drones will be a target, Greb said."))
        .contains(DifferenceType.SCOPE);
    assertThat(
            types(
                "The minority leader praised the sale of the harbour on Monday.",
                "The Harbour leader praised the sale of the harbour on Monday."))
        .doesNotContain(DifferenceType.SCOPE);
  }

  @Test
  void aConditionThatOneDropsIsTold() {
    assertThat(
            types(
                "Petrik promised to raise pensions by 10 percent if the budget allows it.",
                "Petrik promised to raise pensions by 10 percent."))
        .contains(DifferenceType.SCOPE);
    assertThat(
            types(
                "Petrik promised to raise pensions by 10 percent after a long debate.",
                "Petrik promised to raise pensions by 10 percent."))
        .doesNotContain(DifferenceType.SCOPE);
  }

  @Test
  void whatIsBelievedSuggestedOrPlannedIsNotYetSo() {
    assertThat(types("The man is believed to have acted alone.", "The man acted alone."))
        .contains(DifferenceType.MODALITY);
    assertThat(
            types(
                "Initial indications suggest that the vessel lost power, the coastguard said.",
                "The vessel lost power, the coastguard said."))
        .contains(DifferenceType.MODALITY);
    assertThat(
            types(
                "The minister suggested that smart watches would be banned.",
                "The minister confirmed that smart watches would be banned."))
        .contains(DifferenceType.MODALITY);
    assertThat(types("The company plans to close the plant.", "The company has closed the plant."))
        .contains(DifferenceType.MODALITY);
    assertThat(
            types(
                "The storm is likely to hit the coast tonight, forecasters said.",
                "Forecasters expect the storm to hit the coast tonight."))
        .doesNotContain(DifferenceType.MODALITY);
  }
}
