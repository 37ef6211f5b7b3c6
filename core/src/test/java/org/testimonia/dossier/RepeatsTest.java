package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testimonia.Given;
import org.testimonia.model.Account;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Reasons;
import org.testimonia.model.Side;
import org.testimonia.model.Standing;
import org.testimonia.text.Span;

class RepeatsTest {
  private static final Account ONE = Given.account("The quay may close. Boats wait outside.");
  private static final Account OTHER = Given.account("All quays will close. Boats are waiting.");
  private static final Account THIRD = Given.account("Quays close at noon. Nobody waits at sea.");

  private static final Member QUAY = member(ONE, 0, 19);
  private static final Member BOATS = member(ONE, 20, 39);
  private static final Member OTHER_QUAY = member(OTHER, 0, 21);
  private static final Member OTHER_BOATS = member(OTHER, 22, 40);
  private static final Member THIRD_QUAY = member(THIRD, 0, 20);

  private static Member member(Account account, int start, int end) {
    return new Member(Passage.of(account, new Span(start, end)), Optional.empty());
  }

  private static Claim claim(Member... members) {
    Reasons reasons = new Reasons(1, List.of(), Optional.empty());
    return new Claim(
        "c", Standing.SHARED, List.of(members), List.of(), members.length, List.of(), 1, reasons);
  }

  @Test
  void aClaimWithOneNewPassageRepeats() {
    Claim quays = claim(QUAY, OTHER_QUAY);
    Claim again = claim(QUAY, THIRD_QUAY);
    assertThat(Repeats.shared(List.of(), List.of(quays, again))).containsExactly(quays);
    assertThat(Repeats.shared(List.of(again), List.of(quays))).isEmpty();
  }

  @Test
  void aPartOfAPassageIsThatPassage() {
    Claim quays = claim(QUAY, OTHER_QUAY);
    Claim part = claim(member(ONE, 4, 19), member(OTHER, 0, 21));
    assertThat(Repeats.shared(List.of(quays), List.of(part))).isEmpty();
  }

  @Test
  void otherMattersOfTheSameAccountsAreKept() {
    Claim quays = claim(QUAY, OTHER_QUAY, THIRD_QUAY);
    Claim boats = claim(BOATS, OTHER_BOATS);
    List<Claim> both = new ArrayList<>(List.of(quays, boats));
    assertThat(Repeats.shared(List.of(), both)).isEqualTo(both);
    assertThat(Repeats.shared(List.of(quays), List.of(claim(QUAY, OTHER_BOATS, THIRD_QUAY))))
        .isEmpty();
    assertThat(Repeats.shared(List.of(quays), List.of(claim(BOATS, OTHER_BOATS, THIRD_QUAY))))
        .hasSize(1);
  }

  @Test
  void aDifferenceIsToldAgainWhenItIsAnotherOrHasANewPassage() {
    Claim told = differing(DifferenceType.SCOPE, QUAY, OTHER_QUAY, THIRD_QUAY);
    Claim again = differing(DifferenceType.SCOPE, QUAY, OTHER_QUAY);
    Claim otherType = differing(DifferenceType.TIME, QUAY, OTHER_QUAY);
    Claim otherPassage = differing(DifferenceType.SCOPE, QUAY, OTHER_BOATS);
    assertThat(Repeats.differing(List.of(told, again, otherType, otherPassage)))
        .containsExactly(told, otherType, otherPassage);
  }

  @Test
  void whatStandsUnderSeveralIsKnown() {
    Claim one = differing(DifferenceType.SCOPE, QUAY, OTHER_QUAY);
    Claim two = differing(DifferenceType.SCOPE, BOATS, OTHER_BOATS);
    Claim both = differing(DifferenceType.SCOPE, QUAY, OTHER_BOATS, THIRD_QUAY);
    Claim values = differing(DifferenceType.NUMBER, QUAY, OTHER_BOATS, THIRD_QUAY);
    assertThat(Repeats.differing(List.of(one, two, both, values)))
        .containsExactly(one, two, values);
  }

  @Test
  void valuesThatAReaderHasSeenAreToldOnceUnlessMostPassagesAreNew() {
    Claim told = differing(DifferenceType.NUMBER, QUAY, OTHER_QUAY);
    Claim longer = differing(told.differences(), QUAY, OTHER_QUAY, THIRD_QUAY);
    Claim elsewhere = differing(told.differences(), QUAY, OTHER_BOATS, THIRD_QUAY);
    Claim otherValues = differing(DifferenceType.NUMBER, QUAY, OTHER_QUAY, THIRD_QUAY);
    assertThat(Repeats.differing(List.of(told, longer, elsewhere, otherValues)))
        .containsExactly(told, elsewhere, otherValues);
  }

  private static Claim differing(DifferenceType type, Member... members) {
    Reasons reasons = new Reasons(1, List.of(), Optional.empty());
    List<Side> sides =
        List.of(members).stream()
            .map(m -> new Side(List.of(m.passage().account()), m.passage().quote(), m.passage()))
            .toList();
    return differing(List.of(new Difference(type, sides, "They differ.", false, reasons)), members);
  }

  private static Claim differing(List<Difference> differences, Member... members) {
    Reasons reasons = new Reasons(1, List.of(), Optional.empty());
    return new Claim(
        "c",
        Standing.DIFFERS,
        List.of(members),
        differences,
        members.length,
        List.of(),
        1,
        reasons);
  }
}
