package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.model.StoryChange;

class GrouperTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 16);

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

  /// Accounts that share some keys all, more than are looked at, and seldom more: few are of one
  /// story.
  private static List<Account> flood(Random random, int count) {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("The Halvard and the Brandvik left Tammquay. ");
      List<String> some = words(new Random(random.nextInt(60)), 30);
      some.forEach(word -> text.append(word).append(' '));
      accounts.add(account("n" + i, DAY.plusDays(i % 40), some.getFirst(), text + "."));
    }
    return accounts;
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

  /// Accounts of made-up events, several of each: names, places and numbers of its own in words
  /// that all events share.
  private static List<Account> invented(Random random, int count) {
    List<String> common =
        List.of(
            ("the said people government would after year state president week time new first two"
                    + " house country public report law party plan vote office group court national")
                .split(" "));
    List<List<String>> events = new ArrayList<>();
    for (int i = 0; i < count / 4; i++) {
      events.add(words(random, 14));
    }
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int event = random.nextInt(events.size());
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 60; w++) {
        List<String> from = random.nextInt(3) == 0 ? events.get(event) : common;
        text.append(from.get(random.nextInt(from.size()))).append(w % 12 == 11 ? ". " : " ");
      }
      String title =
          events.get(event).get(random.nextInt(14)) + " " + common.get(random.nextInt(9));
      accounts.add(
          account("n" + i, DAY.plusDays(event % 9 + random.nextInt(2)), title, text + "."));
    }
    return accounts;
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int c = 0; c < 7; c++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      if (random.nextInt(3) == 0) {
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
      }
      words.add(word.toString());
    }
    return words;
  }

  private static Account account(String id, LocalDate day, String title, String text) {
    return new Account(
        id,
        new SourceRef(id),
        Optional.empty(),
        Optional.empty(),
        Optional.of(title),
        Optional.empty(),
        new Published.On(day),
        new Published.Unknown(),
        Optional.empty(),
        text);
  }

  private static Set<Set<String>> partition(List<StoryChange> changes) {
    Collection<Set<String>> stories = stories(changes).values();
    assertThat(new HashSet<>(stories)).hasSameSizeAs(stories);
    return new HashSet<>(stories);
  }

  /// The stories that the changes give, each change checked against what it promises.
  private static Map<String, Set<String>> stories(List<StoryChange> changes) {
    Map<String, Set<String>> stories = new TreeMap<>();
    for (StoryChange change : changes) {
      switch (change) {
        case StoryChange.Opened opened ->
            assertThat(stories.put(opened.story(), new TreeSet<>(Set.of(opened.account()))))
                .isNull();
        case StoryChange.Joined joined ->
            assertThat(at(stories, joined.story()).add(joined.account())).isTrue();
        case StoryChange.Merged merged ->
            at(stories, merged.story())
                .addAll(Objects.requireNonNull(stories.remove(merged.gone())));
        case StoryChange.Split split -> {
          assertThat(stories.put(split.story(), new TreeSet<>(split.accounts()))).isNull();
          take(at(stories, split.from()), split.accounts());
        }
        case StoryChange.Moved moved -> {
          at(stories, moved.story()).addAll(moved.accounts());
          take(at(stories, moved.from()), moved.accounts());
        }
      }
    }
    return stories;
  }

  private static Set<String> at(Map<String, Set<String>> stories, String story) {
    return Objects.requireNonNull(stories.get(story), story);
  }

  private static void take(Set<String> from, List<String> accounts) {
    assertThat(accounts).isNotEmpty();
    assertThat(from).containsAll(accounts);
    accounts.forEach(from::remove);
    assertThat(from).isNotEmpty();
  }
}
