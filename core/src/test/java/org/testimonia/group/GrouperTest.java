package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.testimonia.group.InventedEvents.DAY;
import static org.testimonia.group.InventedEvents.account;
import static org.testimonia.group.InventedEvents.invented;
import static org.testimonia.group.InventedEvents.partition;
import static org.testimonia.group.InventedEvents.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;

class GrouperTest {
  private final Grouper grouper = new Grouper();

  @Test
  void accountsOfOneEventAreOneStory() {
    List<Account> accounts =
        List.of(
            account(
                "a",
                DAY,
                "Ferry Halvard runs aground off Tamm",
                "The ferry Halvard ran aground off Tamm harbour on Thursday with 212 passengers"
                    + " aboard. Harbour master Ilse Brandvik said nobody was hurt."),
            account(
                "b",
                DAY,
                "212 passengers taken off ferry Halvard",
                "All 212 passengers were taken off the ferry Halvard after it ran aground near"
                    + " Tamm harbour on Thursday, harbour master Ilse Brandvik said."),
            account(
                "c",
                DAY,
                "Orchard growers in Velling ask for frost aid",
                "Growers around Velling lost most of their apple blossom to frost last week and"
                    + " asked the province for aid, their union leader Piet Ormond said."));
    Map<String, Set<String>> stories = stories(grouper.add(grouper.empty(), accounts).changes());
    assertThat(stories.values()).containsExactlyInAnyOrder(Set.of("a", "b"), Set.of("c"));
  }

  @Test
  void nearTwinsStayApart() {
    List<Account> accounts =
        List.of(
            account(
                "a",
                DAY,
                "Man, 34, killed in Norwick bar shooting",
                "Police in Norwick said Derrick Halloway, 34, was shot dead outside the Blue Anchor"
                    + " bar on Wednesday night. No arrest has been made."),
            account(
                "b",
                DAY,
                "Derrick Halloway, 34, shot dead in Norwick",
                "Derrick Halloway, 34, died after a shooting outside the Blue Anchor bar in"
                    + " Norwick on Wednesday night, police said."),
            account(
                "c",
                DAY,
                "Man, 27, killed in Estermouth car park shooting",
                "Police in Estermouth said Luis Fontaine, 27, was shot dead in a car park off Quay"
                    + " Street on Tuesday night. No arrest has been made."));
    Map<String, Set<String>> stories = stories(grouper.add(grouper.empty(), accounts).changes());
    assertThat(stories.values()).containsExactlyInAnyOrder(Set.of("a", "b"), Set.of("c"));
  }

  @Test
  void anyOrderGivesTheSameStories() {
    for (int seed = 0; seed < 8; seed++) {
      List<Account> accounts = invented(new Random(seed), 150);
      Set<Set<String>> stories = partition(grouper.add(grouper.empty(), accounts).changes());
      assertThat(stories).hasSizeBetween(5, 149);
      Collections.shuffle(accounts, new Random(100 + seed));
      assertThat(partition(grouper.add(grouper.empty(), accounts).changes())).isEqualTo(stories);
    }
  }

  @Test
  void aKnownAccountChangesNothing() {
    Account account = account("a", DAY, "Title", "Some text of no matter.");
    GroupState state = grouper.add(grouper.empty(), account).state();
    assertThat(grouper.add(state, account).changes()).isEmpty();
    assertThat(grouper.add(state, List.of(account, account)).changes()).isEmpty();
  }

  @Test
  void aFloodOfOneTextIsOneStory() {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      accounts.add(
          account(
              "n" + i,
              DAY,
              "Ferry Halvard runs aground off Tamm",
              "The ferry Halvard ran aground off Tamm harbour with 212 passengers aboard."));
    }
    assertThat(partition(grouper.add(grouper.empty(), accounts).changes())).hasSize(1);
  }

  @Test
  void emptyAndOddAccountsOpenStoriesOfTheirOwn() {
    List<Account> accounts =
        List.of(
            account("a", DAY, "", "-"),
            account("b", DAY, "", "-"),
            account("c", DAY, "", "1 2 3"),
            account("d", DAY, "", "😀 ’ …"));
    assertThat(partition(grouper.add(grouper.empty(), accounts).changes())).hasSize(4);
  }

  @Test
  void damagedBytesAreRefused() {
    byte[] bytes = grouper.add(grouper.empty(), invented(new Random(1), 9)).state().toBytes();
    assertThatThrownBy(() -> GroupState.of(new byte[] {1, 2, 3, 4, 5}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GroupState.of(Arrays.copyOf(bytes, bytes.length - 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
