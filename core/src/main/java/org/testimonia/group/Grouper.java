package org.testimonia.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.model.Account;
import org.testimonia.model.StoryChange;
import org.testimonia.text.Sha256;

/// Puts accounts into stories as they come: each joins a story or opens one at once, and stories
/// merge and split as evidence comes. A pure function of a state and an account.
public final class Grouper {
  private static final int KEPT = 500;
  private static final double SAME = 0.25;

  /// The state before any account.
  public GroupState empty() {
    return new GroupState(List.of());
  }

  /// The state with `account`, and what that changes; an account whose id is remembered changes
  /// nothing.
  public Grouped add(GroupState state, Account account) {
    List<Integer> words = words(account);
    Optional<GroupState.Entry> best = Optional.empty();
    double most = SAME;
    for (GroupState.Entry entry : state.entries()) {
      if (entry.account().equals(account.id())) {
        return new Grouped(state, List.of());
      }
      double share = share(words, entry.words());
      if (share > most) {
        most = share;
        best = Optional.of(entry);
      }
    }
    String story = best.map(GroupState.Entry::story).orElseGet(() -> Sha256.id("g", account.id()));
    List<GroupState.Entry> entries = new ArrayList<>(state.entries());
    entries.add(new GroupState.Entry(account.id(), story, words));
    return new Grouped(
        new GroupState(entries.subList(Math.max(0, entries.size() - KEPT), entries.size())),
        List.of(
            best.isPresent()
                ? new StoryChange.Joined(story, account.id())
                : new StoryChange.Opened(story, account.id())));
  }

  private static List<Integer> words(Account account) {
    Set<Integer> words = new TreeSet<>();
    String text = account.title().orElse("") + " " + account.text();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 150)) {
      if (word.length() > 4) {
        words.add(word.hashCode());
      }
    }
    return List.copyOf(words);
  }

  private static double share(List<Integer> some, List<Integer> others) {
    Set<Integer> both = new HashSet<>(some);
    both.retainAll(others);
    return both.size() / (some.size() + others.size() - both.size() + 1.0);
  }
}
