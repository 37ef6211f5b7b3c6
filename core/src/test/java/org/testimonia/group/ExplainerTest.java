package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.testimonia.group.InventedEvents.DAY;
import static org.testimonia.group.InventedEvents.account;
import static org.testimonia.group.InventedEvents.invented;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.Published;
import org.testimonia.model.Reasons;
import org.testimonia.model.SourceRef;

class ExplainerTest {
  private final Grouper grouper = new Grouper();

  @Test
  void whatIsSharedIsNamedAndTheNearestStoryApart() {
    Account first =
        account(
            "a",
            DAY,
            "Ferry Halvard runs aground off Tamm",
            "The ferry Halvard ran aground off Tamm harbour on Thursday with 212 passengers"
                + " aboard, harbour master Ilse Brandvik said.");
    Account other =
        Account.of(
            new SourceRef("b"),
            Optional.empty(),
            Optional.of("Growers in Velling ask for frost aid"),
            Optional.empty(),
            new Published.Unknown(),
            Optional.empty(),
            "Growers around Velling lost their apple blossom to frost and asked the province for"
                + " aid. The harbour of Tamm is far off, said Piet Ormond of Tamm.");
    GroupState state = grouper.add(grouper.empty(), List.of(first, other)).state();
    Account late =
        account(
            "c",
            DAY,
            "212 passengers taken off ferry Halvard",
            "All 212 passengers were taken off the ferry Halvard after it ran aground near Tamm"
                + " harbour, harbour master Ilse Brandvik said.");
    Placement why = grouper.explain(grouper.add(state, late).state(), late);
    Placement.Near joined = why.joined().orElseThrow();
    Placement.Pair likest = joined.likest().orElseThrow();
    assertThat(joined.score()).isGreaterThan(why.threshold());
    assertThat(likest.account()).isEqualTo("a");
    assertThat(likest.words()).contains("Halvard", "Ilse", "Brandvik").doesNotContain("blossom");
    assertThat(likest.signs()).extracting(Reasons.Sign::name).contains("words").hasSize(5);
    Placement.Near apart = why.apart().orElseThrow();
    assertThat(apart.score()).isLessThan(why.threshold());
    assertThat(apart.likest()).map(Placement.Pair::account).contains(other.id());
    assertThatThrownBy(() -> grouper.explain(grouper.empty(), late))
        .hasMessageContaining("not remembered");
  }

  /// Against all pairs, one by one, as the other accounts have them.
  @Test
  void scoresAreMeansOverAllPairs() {
    Random random = new Random(5);
    int alone = 0;
    int together = 0;
    for (int round = 0; round < 5; round++) {
      List<Account> accounts = invented(random, 40);
      GroupState state = grouper.add(grouper.empty(), accounts).state();
      for (Account account : accounts) {
        int number = state.number(account.id()).orElseThrow();
        Told own = state.stories().find(state.member(number).story()).orElseThrow();
        Placement why = grouper.explain(state, account);
        if (own.members().size() == 1) {
          alone++;
          assertThat(why.joined()).isEmpty();
        } else {
          together++;
          check(state, number, own, why.joined().orElseThrow(), account);
        }
        Optional<Placement.Near> apart = why.apart();
        if (apart.isPresent()) {
          assertThat(apart.get().story()).isNotEqualTo(own.id());
          assertThat(apart.get().likest()).isPresent();
        }
      }
    }
    assertThat(alone).isPositive();
    assertThat(together).isPositive();
  }

  private static void check(
      GroupState state, int number, Told story, Placement.Near near, Account account) {
    double sum = 0;
    for (int other : story.members()) {
      sum += other == number ? 0 : odds(state.member(other), number);
    }
    int others = story.members().size() - 1;
    assertThat(near.story()).isEqualTo(story.id());
    assertThat(near.accounts()).isEqualTo(others);
    assertThat(near.score()).isCloseTo(sum / others, within(1e-6));
    String said = (account.title().orElse("") + " " + account.text()).toLowerCase(Locale.ROOT);
    near.likest()
        .ifPresent(pair ->
            assertThat(pair.words())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(said).contains(word.toLowerCase(Locale.ROOT))));
  }

  private static double odds(Member member, int to) {
    for (int link = 0; link < member.links(); link++) {
      if (member.near(link) == to) {
        return Math.min(6, member.odds(link));
      }
    }
    return -5;
  }
}
