package org.testimonia.group;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.testimonia.model.Account;
import org.testimonia.model.StoryChange;
import org.testimonia.text.Sha256;

/// Puts accounts into stories as they come: each joins a story or opens one at once, and stories
/// merge and split as evidence comes. A pure function of a state and an account; of the accounts it
/// uses title, text and when they were published.
///
/// As long as no account is forgotten and nothing floods it, the accounts of the stories hang on
/// the accounts alone, not on the order in which they came; the stories' ids do.
public final class Grouper {
  /// So many accounts are remembered, the last ones that came in.
  public static final int REMEMBERED = 20_000;

  private final Sketcher sketcher = new Sketcher();
  private final Explainer explainer = new Explainer();
  private final Neighbours neighbours;
  private final int remembered;

  public Grouper() {
    this(REMEMBERED);
  }

  /// @param remembered how many accounts are remembered, 1 or more; older ones join no new story
  public Grouper(int remembered) {
    this(remembered, Neighbours.MOST);
  }

  /// @param most each is laid beside so many others at most
  Grouper(int remembered, int most) {
    if (remembered < 1) {
      throw new IllegalArgumentException("nothing to be remembered");
    }
    this.remembered = remembered;
    this.neighbours = new Neighbours(most);
  }

  /// The state before any account.
  public GroupState empty() {
    return GroupState.EMPTY;
  }

  /// The state with `account`, and what that changes; an account whose id is remembered changes
  /// nothing.
  public Grouped add(GroupState state, Account account) {
    return state.knows(account.id())
        ? new Grouped(state, List.of())
        : add(state, found(state, account, 0), state.next());
  }

  /// The state with a new version of an account, and what that changes: the stories are those that
  /// they would be had it come as it is now. It moves, merges or splits stories; it opens none by
  /// itself. An account that is not remembered changes nothing.
  public Grouped renew(GroupState state, Account account) {
    OptionalInt number = state.number(account.id());
    if (number.isEmpty()) {
      return new Grouped(state, List.of());
    }
    Member former = state.member(number.getAsInt());
    GroupState without = state.unlinked(number.getAsInt());
    Found found = found(without, account, 0);
    Member renewed = neighbours.link(without, found.sketch(), found.candidates(), without.next());
    GroupState with = without.linked(number.getAsInt(), renewed.in(former.story()));
    Retelling retelling = Retelling.of(with, number.getAsInt(), former, Sha256.of(account.text()));
    retelling.run();
    return new Grouped(retelling.state(), retelling.changes());
  }

  /// The state with `accounts`, added in their order, and what that changes: the same as one by
  /// one, but several are worked on at once.
  public Grouped add(GroupState state, List<Account> accounts) {
    List<StoryChange> changes = new ArrayList<>();
    GroupState told = add(state, accounts, (account, grouped) -> changes.addAll(grouped.changes()));
    return new Grouped(told, changes);
  }

  /// The same.
  ///
  /// @param each gets every account in order, and the state with it
  public GroupState add(
      GroupState state, List<Account> accounts, BiConsumer<Account, Grouped> each) {
    List<Found> found =
        accounts.parallelStream().map(account -> found(state, account, accounts.size())).toList();
    GroupState now = state;
    for (int i = 0; i < found.size(); i++) {
      Grouped grouped =
          now.knows(accounts.get(i).id())
              ? new Grouped(now, List.of())
              : add(now, found.get(i), state.next());
      now = grouped.state();
      each.accept(accounts.get(i), grouped);
    }
    return now;
  }

  /// Why an account is in its story.
  ///
  /// @throws IllegalArgumentException when the account is not remembered
  public Placement explain(GroupState state, Account account) {
    int number =
        state
            .number(account.id())
            .orElseThrow(() -> new IllegalArgumentException(account.id() + " is not remembered"));
    return explainer.explain(state, number, account);
  }

  /// An account, and those that may tell its story in one state.
  private record Found(Sketch sketch, Candidates candidates) {}

  private Found found(GroupState state, Account account, int spare) {
    Sketch sketch = sketcher.sketch(account);
    return new Found(sketch, neighbours.find(state, sketch, spare));
  }

  private Grouped add(GroupState state, Found found, int since) {
    return add(state, neighbours.link(state, found.sketch(), found.candidates(), since));
  }

  private Grouped add(GroupState state, Member newcomer) {
    Retelling retelling = Retelling.of(state.with(newcomer), state.next());
    retelling.run();
    GroupState told = retelling.state();
    while (told.size() > remembered) {
      told = told.withoutFirst();
    }
    return new Grouped(told, retelling.changes());
  }
}
