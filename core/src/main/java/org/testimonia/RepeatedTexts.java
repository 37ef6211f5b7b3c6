package org.testimonia;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.model.Account;
import org.testimonia.model.Carried;
import org.testimonia.model.Copy;
import org.testimonia.model.StoryChange;
import org.testimonia.text.Sha256;

/// Texts that come again and again in a stream, word for word, under one headline and on one day.
/// The first [#COMPARED] of a text are laid beside all others; each that comes after them is a
/// repeat: it goes where the last of those is, and carries what that one carries. To lay each
/// beside each would take time with the square of how often a text comes, and tell nothing new. For
/// one thread.
final class RepeatedTexts {
  /// More than an account is told copies of: only a flood has as many.
  static final int COMPARED = 24;

  private final int remembered;

  /// By their keys, the one that came first, first.
  private final Map<String, Text> texts = new LinkedHashMap<>();

  /// The texts that have repeats, by the id of the account that these go with.
  private final Map<String, Text> leaders = new LinkedHashMap<>();

  private long arrived;

  /// One text that has come.
  private static final class Text {
    private final long first;
    private int count;
    private Optional<Leader> leader = Optional.empty();

    Text(long first) {
      this.first = first;
    }
  }

  /// The last account of a text that was laid beside others, what it carries, and those that go
  /// with it.
  private record Leader(Account account, Carried carried, Set<String> repeats) {}

  /// An account that has come in, by its text.
  ///
  /// @param number how many came with it so far, it included
  record Arrival(Account account, Text text, int number) {
    boolean isRepeat() {
      return number > COMPARED;
    }

    /// The account that a repeat goes with.
    Account leader() {
      return text.leader.orElseThrow().account();
    }

    /// What a repeat carries: the text is the same, so the places are.
    Carried carried() {
      Carried carried = text.leader.orElseThrow().carried();
      return new Carried(
          carried.agency(),
          carried.copies().stream()
              .map(copy ->
                  new Copy(account.id(), copy.ranges(), copy.of(), copy.ofRanges(), copy.words()))
              .toList());
    }
  }

  /// @param remembered a text is forgotten when so many accounts have come since it came first
  RepeatedTexts(int remembered) {
    this.remembered = remembered;
  }

  /// The same for accounts whose texts say the same under one headline, of one day.
  static String key(Account account) {
    return Sha256.of(
        String.join(
            "\u0000",
            account.published().findDay().map(Object::toString).orElse(""),
            account.title().orElse(""),
            account.text()));
  }

  /// An account has come in.
  ///
  /// @param key of it
  Arrival arrive(Account account, String key) {
    arrived++;
    Iterator<Text> oldest = texts.values().iterator();
    while (oldest.hasNext()) {
      Text text = oldest.next();
      if (text.first > arrived - remembered) {
        break;
      }
      oldest.remove();
      text.leader.ifPresent(leader -> leaders.remove(leader.account().id()));
    }
    Text text = texts.computeIfAbsent(key, absent -> new Text(arrived));
    return new Arrival(account, text, ++text.count);
  }

  /// An account that is no repeat stands in its story now.
  void compared(Arrival arrival, Carried carried) {
    if (arrival.number() == COMPARED) {
      arrival.text().leader =
          Optional.of(new Leader(arrival.account(), carried, new LinkedHashSet<>()));
      leaders.put(arrival.account().id(), arrival.text());
    }
  }

  /// What a repeat changes.
  ///
  /// @param story that of the account it goes with
  List<StoryChange> join(Arrival arrival, String story) {
    Leader leader = arrival.text().leader.orElseThrow();
    String id = arrival.account().id();
    return !id.equals(leader.account().id()) && leader.repeats().add(id)
        ? List.of(new StoryChange.Joined(story, id))
        : List.of();
  }

  /// The same changes, the repeats of the accounts that leave a story leaving it too.
  List<StoryChange> followed(List<StoryChange> changes) {
    return leaders.isEmpty() ? changes : changes.stream().map(this::followed).toList();
  }

  private StoryChange followed(StoryChange change) {
    return switch (change) {
      case StoryChange.Split split ->
          new StoryChange.Split(split.story(), split.from(), withRepeats(split.accounts()));
      case StoryChange.Moved moved ->
          new StoryChange.Moved(moved.story(), moved.from(), withRepeats(moved.accounts()));
      case StoryChange.Opened opened -> opened;
      case StoryChange.Joined joined -> joined;
      case StoryChange.Merged merged -> merged;
    };
  }

  private List<String> withRepeats(List<String> accounts) {
    Set<String> all = new TreeSet<>(accounts);
    for (String account : accounts) {
      Optional.ofNullable(leaders.get(account))
          .flatMap(text -> text.leader)
          .ifPresent(leader -> all.addAll(leader.repeats()));
    }
    return new ArrayList<>(all);
  }
}
