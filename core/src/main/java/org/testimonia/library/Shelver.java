package org.testimonia.library;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.testimonia.Build;
import org.testimonia.copy.CopyFinder;
import org.testimonia.group.GroupState;
import org.testimonia.group.Grouped;
import org.testimonia.group.Grouper;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.Carried;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.Published;
import org.testimonia.model.StoryChange;
import org.testimonia.store.Accepted;
import org.testimonia.store.GroupingState;
import org.testimonia.store.Store;
import org.testimonia.store.Version;

/// Puts accounts into the library one by one, each into its story. For one thread at a time.
///
/// The grouping is a function of the accounts in the order of their acceptance, so its state is
/// written only now and then: whoever opens the library makes it up to date by the accounts
/// accepted since.
final class Shelver {
  /// So far may a clock be ahead of ours.
  private static final Duration TOLERANCE = Duration.ofHours(24);

  /// The state of the grouping is written at the end, and after so many accounts, or after a share
  /// of those that it remembers: writing it takes the longer, the more they are.
  private static final int KEEP_EVERY = 100;

  private static final int KEEP_SHARE = 10;

  /// Which way of grouping and of finding copies the library's stories were made by; of another,
  /// they are made anew.
  private static final String FORM = Build.version() + ", copies, versions";

  private final Store store;
  private final Clock clock;
  private final Grouper grouper = new Grouper();

  /// What the last accounts say, word for word: read when something is first taken in.
  private Optional<CopyFinder> copies = Optional.empty();

  private GroupState state;
  private long grouped;
  private long kept;

  Shelver(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.state = grouper.empty();
    Optional<GroupState> known = store.findGrouping().flatMap(this::restored);
    if (known.isPresent()) {
      state = known.get();
      catchUp();
    } else {
      regroup();
    }
  }

  private Optional<GroupState> restored(GroupingState saved) {
    if (!saved.form().equals(FORM)) {
      return Optional.empty();
    }
    try {
      GroupState restored = GroupState.of(saved.bytes());
      grouped = saved.sequence();
      kept = grouped;
      return Optional.of(restored);
    } catch (IllegalArgumentException e) {
      // Of another form, although the program's version is the same: made anew like any other.
      return Optional.empty();
    }
  }

  /// Groups what has been accepted since, by another process or by one that was killed; what that
  /// did to the stories was written with it.
  private void catchUp() {
    store.eachVersion(
        grouped,
        version -> {
          group(version);
          copies.ifPresent(finder -> finder.remember(prepared(finder, version)));
        });
  }

  /// Groups the whole library anew.
  private void regroup() {
    if (store.last() > 0) {
      store.forgetStories();
      CopyFinder finder = copies();
      store.eachVersion(
          0,
          version -> {
            store.change(group(version));
            store.put(version.account(), finder.add(prepared(finder, version)));
          });
      keep();
    }
  }

  private CopyFinder copies() {
    if (copies.isEmpty()) {
      CopyFinder finder = new CopyFinder();
      if (grouped > 0) {
        store.eachVersion(
            Math.max(0, grouped - CopyFinder.REMEMBERED),
            version -> {
              if (version.sequence() <= grouped) {
                finder.remember(prepared(finder, version));
              }
            });
      }
      copies = Optional.of(finder);
    }
    return copies.get();
  }

  private static CopyFinder.Prepared prepared(CopyFinder finder, Version version) {
    return finder.prepare(named(version.account(), version.capture().account()));
  }

  private List<StoryChange> group(Version version) {
    grouped = version.sequence();
    Account account = named(version.account(), version.capture().account());
    Grouped result =
        version.number() > 1 ? grouper.renew(state, account) : grouper.add(state, account);
    state = result.state();
    return result.changes();
  }

  /// What becomes of `capture`, taken in now.
  Outcome<Shelved> shelve(Capture capture) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Account account = capture.account();
    Optional<String> future = future(account.published(), now);
    if (future.isPresent()) {
      return new Outcome.Dropped<>(account.source(), DropReason.FUTURE, future.get());
    }
    return shelve(AccountKey.of(account), now, capture);
  }

  /// The same for a version that was accepted before, in another library or in this one.
  Outcome<Shelved> restore(String key, Instant added, Capture capture) {
    boolean here =
        store.listVersions(AccountKey.id(key)).stream()
            .anyMatch(version ->
                version.added().equals(added)
                    && AccountKey.isUnchanged(version.capture().account(), capture.account()));
    return here ? new Outcome.Kept<>(new Shelved.Known()) : shelve(key, added, capture);
  }

  private Outcome<Shelved> shelve(String key, Instant added, Capture capture) {
    while (true) {
      Optional<Outcome<Shelved>> result = attempt(key, added, capture);
      if (result.isPresent()) {
        return result.get();
      }
      catchUp();
    }
  }

  /// Empty when another process has put something into the library meanwhile.
  private Optional<Outcome<Shelved>> attempt(String key, Instant added, Capture capture) {
    Account account = capture.account();
    String id = AccountKey.id(key);
    String content = AccountKey.content(account);
    Optional<Version> newest = store.findNewest(id);
    if (newest.isPresent() && AccountKey.isUnchanged(newest.get().capture().account(), account)) {
      return Optional.of(new Outcome.Kept<>(new Shelved.Known()));
    }
    Optional<String> same = store.findByContent(content).filter(other -> !other.equals(id));
    if (same.isPresent()) {
      String other = store.findNewest(same.get()).orElseThrow().capture().account().source().name();
      return Optional.of(
          new Outcome.Dropped<>(
              account.source(), DropReason.DUPLICATE, "same text and outlet as " + other));
    }
    int number = newest.map(Version::number).orElse(0) + 1;
    Version version = new Version(grouped + 1, id, key, number, added, capture);
    CopyFinder finder = copies();
    CopyFinder.Prepared prepared = prepared(finder, version);
    Carried carried = finder.find(prepared);
    GroupState before = state;
    List<StoryChange> changes = group(version);
    Accepted accepted = new Accepted(version, content, told(account, added), changes, carried);
    if (!store.accept(accepted)) {
      state = before;
      grouped = version.sequence() - 1;
      return Optional.empty();
    }
    finder.remember(prepared);
    keepNowAndThen();
    return Optional.of(
        new Outcome.Kept<>(
            number == 1
                ? new Shelved.Added(changes)
                : new Shelved.NewVersion(number, story(id), changes)));
  }

  private String story(String account) {
    return store.findStoryOf(account).orElse("");
  }

  private void keepNowAndThen() {
    if (grouped - kept >= Math.max(KEEP_EVERY, state.size() / KEEP_SHARE)) {
      keep();
    }
  }

  /// Writes the state of the grouping.
  void keep() {
    if (grouped > kept) {
      store.keep(GroupingState.of(grouped, FORM, state.toBytes()));
      kept = grouped;
    }
  }

  private static Account named(String id, Account account) {
    return new Account(id, account.source(), account.metadata(), account.text());
  }

  private static Optional<String> future(Published published, Instant now) {
    Instant latest = now.plus(TOLERANCE);
    boolean future =
        switch (published) {
          case Published.At at -> at.instant().isAfter(latest);
          case Published.On on -> on.day().isAfter(LocalDate.ofInstant(latest, ZoneOffset.UTC));
          case Published.Unknown unknown -> false;
        };
    return future
        ? Optional.of(
            "published "
                + published.findDay().map(LocalDate::toString).orElse("")
                + ", and it is "
                + LocalDate.ofInstant(now, ZoneOffset.UTC))
        : Optional.empty();
  }

  private static Instant told(Account account, Instant added) {
    return switch (account.published()) {
      case Published.At at -> at.instant();
      case Published.On on -> on.day().atStartOfDay(ZoneOffset.UTC).toInstant();
      case Published.Unknown unknown -> added;
    };
  }
}
