package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testimonia.group.InventedEvents.DAY;
import static org.testimonia.group.InventedEvents.account;
import static org.testimonia.group.InventedEvents.flood;
import static org.testimonia.group.InventedEvents.invented;
import static org.testimonia.group.InventedEvents.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.StoryChange;

class GrouperStreamTest {
  private final Grouper grouper = new Grouper();

  @Test
  void severalAtOnceAreTheSameAsOneByOneAndAsAStateReadBack() {
    Grouper forgetful = new Grouper(60);
    List<Account> accounts = invented(new Random(3), 200);
    GroupState one = forgetful.empty();
    List<StoryChange> changes = new ArrayList<>();
    for (Account account : accounts) {
      Grouped grouped = forgetful.add(GroupState.of(one.toBytes()), account);
      one = grouped.state();
      changes.addAll(grouped.changes());
    }
    GroupState some = forgetful.empty();
    List<StoryChange> together = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i += 40) {
      Grouped grouped = forgetful.add(some, accounts.subList(i, i + 40));
      some = grouped.state();
      together.addAll(grouped.changes());
    }
    assertThat(together).isEqualTo(changes);
    assertThat(some.toBytes()).isEqualTo(one.toBytes());
    assertThat(some.size()).isEqualTo(60);
  }

  @Test
  void inAFloodSeveralAtOnceAreTheSameAsOneByOne() {
    Grouper forgetful = new Grouper(150, 100);
    List<Account> accounts = flood(new Random(11), 200);
    GroupState one = forgetful.empty();
    for (Account account : accounts) {
      one = forgetful.add(one, account).state();
    }
    GroupState some = forgetful.empty();
    for (int i = 0; i < accounts.size(); i += 50) {
      some = forgetful.add(some, accounts.subList(i, i + 50)).state();
    }
    assertThat(some.toBytes()).isEqualTo(one.toBytes());
  }

  @Test
  void newVersionsGiveTheStoriesThatTheirTextsWouldHaveGiven() {
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      List<Account> accounts = invented(random, 120);
      Grouped first = grouper.add(grouper.empty(), accounts);
      GroupState state = first.state();
      List<StoryChange> changes = new ArrayList<>(first.changes());
      for (int i = 0; i < 60; i++) {
        int which = random.nextInt(accounts.size());
        Account other = accounts.get(random.nextInt(accounts.size()));
        String text = other.text().replaceFirst("the", "a") + " More of it.";
        Account renewed =
            account(accounts.get(which).id(), DAY.plusDays(i % 9), other.title().orElse(""), text);
        accounts.set(which, renewed);
        Grouped grouped = grouper.renew(GroupState.of(state.toBytes()), renewed);
        state = grouped.state();
        changes.addAll(grouped.changes());
        assertThat(grouper.renew(state, renewed).changes()).isEmpty();
      }
      Set<Set<String>> stories = partition(changes);
      assertThat(stories).hasSizeBetween(5, 119);
      assertThat(stories).isEqualTo(partition(grouper.add(grouper.empty(), accounts).changes()));
    }
  }

  @Test
  void aNewVersionOfWhatIsForgottenChangesNothing() {
    Grouper forgetful = new Grouper(1);
    Account gone = account("a", DAY, "Title", "Some text of no matter.");
    GroupState state =
        forgetful
            .add(forgetful.empty(), List.of(gone, account("b", DAY, "Other", "Another text.")))
            .state();
    assertThat(forgetful.renew(state, gone).changes()).isEmpty();
  }

  @Test
  void aStateIsAValue() {
    List<Account> accounts = invented(new Random(5), 40);
    GroupState early = grouper.add(grouper.empty(), accounts.subList(0, 20)).state();
    byte[] before = early.toBytes();
    List<StoryChange> once = grouper.add(early, accounts.subList(20, 40)).changes();
    assertThat(grouper.add(early, accounts.subList(20, 40)).changes()).isEqualTo(once);
    assertThat(early.toBytes()).isEqualTo(before);
  }
}
