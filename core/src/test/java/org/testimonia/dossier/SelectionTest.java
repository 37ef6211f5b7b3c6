package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

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

class SelectionTest {
  private static final Account ONE = Given.account("The quay may close. Boats wait outside.");
  private static final Account OTHER = Given.account("All quays will close. Boats are waiting.");

  private static Claim claim(int start, int independent, double certainty) {
    List<Member> members = List.of(member(ONE, start), member(OTHER, start));
    return new Claim(
        "c" + start,
        Standing.SHARED,
        members,
        List.of(),
        independent,
        List.of(),
        1,
        new Reasons(certainty, List.of(), Optional.empty()));
  }

  private static Member member(Account account, int start) {
    return new Member(Passage.of(account, new Span(start, start + 10)), Optional.empty());
  }

  @Test
  void whatIsInDoubtCopiedOrToldIsCounted() {
    Claim sure = claim(0, 2, 0.9);
    Claim doubtful = claim(10, 2, 0.2);
    Claim copied = claim(20, 1, 1);
    Selection selection =
        Selection.shared(List.of(), List.of(sure, doubtful, copied, claim(1, 2, 0.8)));
    assertThat(selection.shown()).containsExactly(sure);
    assertThat(selection.folded())
        .containsExactly(
            "1 more claim in copied text alone: see the JSON form.",
            "1 more claim joined less surely: see the JSON form.",
            "1 more claim of the same passages: see the JSON form.");
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertThat(Selection.shared(List.of(), List.of(claim(0, 2, 0.9))).folded()).isEmpty();
  }
}
