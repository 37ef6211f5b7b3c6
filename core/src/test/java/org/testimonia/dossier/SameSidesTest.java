package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

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

class SameSidesTest {
  private static final Reasons REASONS = new Reasons(1, List.of(), Optional.empty());
  private static final Account ONE = Given.account("The quay may close.");
  private static final Account OTHER = Given.account("All quays will close.");

  private static Side side(Account account, int end) {
    Passage passage = Passage.of(account, new Span(0, end));
    return new Side(List.of(account.id()), passage.quote(), passage);
  }

  private static Difference difference(DifferenceType type, int end) {
    List<Side> sides = List.of(side(ONE, end), side(OTHER, end));
    return new Difference(type, sides, "They differ.", false, REASONS);
  }

  @Test
  void differencesInTheSamePassagesAreToldOnce() {
    List<Member> members =
        List.of(
            new Member(side(ONE, 8).passage(), Optional.empty()),
            new Member(side(OTHER, 8).passage(), Optional.empty()));
    Claim claim =
        new Claim(
            "c1",
            Standing.DIFFERS,
            members,
            List.of(
                difference(DifferenceType.SCOPE, 8),
                difference(DifferenceType.WORDING, 6),
                difference(DifferenceType.MODALITY, 8)),
            2,
            List.of(),
            1,
            REASONS);
    assertThat(SameSides.of(claim).stream().map(SameSides::types))
        .containsExactly("scope and modality", "wording");
  }
}
