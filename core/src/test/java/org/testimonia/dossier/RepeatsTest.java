package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testimonia.Given;
import org.testimonia.model.Account;
import org.testimonia.model.Claim;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Reasons;
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
    return new Claim("c", Standing.SHARED, List.of(members), List.of(), members.length, 1, reasons);
  }

  @Test
  void aClaimWithOneNewPassageRepeats() {
    Claim quays = claim(QUAY, OTHER_QUAY);
    Claim again = claim(QUAY, THIRD_QUAY);
    assertThat(Repeats.without(List.of(), List.of(quays, again))).containsExactly(quays);
    assertThat(Repeats.without(List.of(again), List.of(quays))).isEmpty();
  }

  @Test
  void aPartOfAPassageIsThatPassage() {
    Claim quays = claim(QUAY, OTHER_QUAY);
    Claim part = claim(member(ONE, 4, 19), member(OTHER, 0, 21));
    assertThat(Repeats.without(List.of(quays), List.of(part))).isEmpty();
  }

  @Test
  void otherMattersOfTheSameAccountsAreKept() {
    Claim quays = claim(QUAY, OTHER_QUAY, THIRD_QUAY);
    Claim boats = claim(BOATS, OTHER_BOATS);
    List<Claim> both = new ArrayList<>(List.of(quays, boats));
    assertThat(Repeats.without(List.of(), both)).isEqualTo(both);
    assertThat(Repeats.without(List.of(quays), List.of(claim(QUAY, OTHER_BOATS, THIRD_QUAY))))
        .isEmpty();
    assertThat(Repeats.without(List.of(quays), List.of(claim(BOATS, OTHER_BOATS, THIRD_QUAY))))
        .hasSize(1);
  }
}
