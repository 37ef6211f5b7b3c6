package org.testimonia.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.Account;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.model.StoryChange;

/// Accounts of made-up events for the tests of grouping, and the stories that changes give.
final class InventedEvents {
  static final LocalDate DAY = LocalDate.of(2024, 5, 16);

  private InventedEvents() {}

  /// Accounts that share some keys all, more than are looked at, and seldom more: few are of one
  /// story.
  static List<Account> flood(Random random, int count) {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("The Halvard and the Brandvik left Tammquay. ");
      List<String> some = words(new Random(random.nextInt(60)), 30);
      some.forEach(word -> text.append(word).append(' '));
      accounts.add(account("n" + i, DAY.plusDays(i % 40), some.getFirst(), text + "."));
    }
    return accounts;
  }

  /// Accounts of made-up events, several of each: names, places and numbers of its own in words
  /// that all events share.
  static List<Account> invented(Random random, int count) {
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

  static List<String> words(Random random, int count) {
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

  static Account account(String id, LocalDate day, String title, String text) {
    return new Account(
        id,
        new SourceRef(id),
        new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.of(title),
            Optional.empty(),
            new Published.On(day),
            new Published.Unknown(),
            Optional.empty()),
        text);
  }

  static Set<Set<String>> partition(List<StoryChange> changes) {
    Collection<Set<String>> stories = stories(changes).values();
    assertThat(new HashSet<>(stories)).hasSameSizeAs(stories);
    return new HashSet<>(stories);
  }

  /// The stories that the changes give, each change checked against what it promises.
  static Map<String, Set<String>> stories(List<StoryChange> changes) {
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
