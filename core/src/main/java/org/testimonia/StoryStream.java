package org.testimonia;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.testimonia.copy.CopyFinder;
import org.testimonia.group.GroupState;
import org.testimonia.group.Grouped;
import org.testimonia.group.Grouper;
import org.testimonia.group.Placement;
import org.testimonia.ingest.Ingester;
import org.testimonia.ingest.Intake;
import org.testimonia.ingest.feed.Feed;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.Carried;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;
import org.testimonia.model.StoryChange;

/// Accounts into stories as they come, one line in, one answer out: sources are read by a thread of
/// their own, some accounts are worked on at once where more have come than are told, and no more
/// than the window is remembered. How many are worked on at once shows in no result.
public final class StoryStream {
  /// Enough for several at once, few enough to be told soon.
  private static final int AT_ONCE = 64;

  /// So many may wait: whoever reads faster than stories are made, waits.
  private static final int WAITING = 4 * AT_ONCE;

  private final Ingester ingester;
  private final Clock clock;
  private final Grouper grouper = new Grouper();
  private final CopyFinder copies = new CopyFinder();
  private final RepeatedTexts repeats = new RepeatedTexts(Grouper.REMEMBERED);

  StoryStream(Ingester ingester, Clock clock) {
    this.ingester = ingester;
    this.clock = clock;
  }

  /// Is told what comes of a stream, in its order, by one thread.
  public interface Listener {
    /// An account has come in.
    ///
    /// @param changes what that does to the stories, in order; empty for one that had come before
    /// @param carried what it carries of accounts that came before
    /// @param why it is in its story; found when it is asked for, before the next account comes
    void placed(
        Account account, List<StoryChange> changes, Carried carried, Supplier<Placement> why);

    /// Something gave no account.
    void dropped(Outcome.Dropped<?> dropped);
  }

  /// What the reading thread hands over; its end is empty.
  private record Handed(Optional<Outcome<Capture>> outcome) {
    static final Handed END = new Handed(Optional.empty());
  }

  void run(List<SourceRef> sources, Listener listener, RunReport report) {
    Instant start = clock.instant();
    report.begin("group", 0);
    BlockingQueue<Handed> queue = new ArrayBlockingQueue<>(WAITING);
    Thread reading = Thread.ofPlatform().daemon().unstarted(() -> read(sources, queue));
    reading.start();
    Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
    int kept = 0;
    try {
      GroupState state = grouper.empty();
      List<Handed> some = new ArrayList<>();
      while (some.isEmpty() || some.getLast().outcome().isPresent()) {
        some.clear();
        some.add(queue.take());
        queue.drainTo(some, AT_ONCE - 1);
        List<Account> accounts = new ArrayList<>();
        for (Handed handed : some) {
          if (handed.outcome().isPresent()) {
            switch (handed.outcome().get()) {
              case Outcome.Kept<Capture> one -> accounts.add(one.value().account());
              case Outcome.Dropped<Capture> one -> {
                dropped.merge(one.reason(), 1, Integer::sum);
                listener.dropped(one);
              }
            }
          }
        }
        state = group(state, accounts, listener, report);
        kept += accounts.size();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      reading.interrupt();
    }
    int in = kept + dropped.values().stream().mapToInt(Integer::intValue).sum();
    report.add(
        new RunReport.Stage("group", in, kept, dropped, Duration.between(start, clock.instant())));
  }

  private GroupState group(
      GroupState state, List<Account> accounts, Listener listener, RunReport report) {
    List<String> keys = accounts.parallelStream().map(RepeatedTexts::key).toList();
    List<RepeatedTexts.Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      arrivals.add(repeats.arrive(accounts.get(i), keys.get(i)));
    }
    List<Account> compared =
        arrivals.stream()
            .filter(arrival -> !arrival.isRepeat())
            .map(RepeatedTexts.Arrival::account)
            .toList();
    Iterator<Carried> carried =
        compared.parallelStream().map(copies::prepare).toList().stream()
            .map(copies::add)
            .toList()
            .iterator();
    Telling telling = new Telling(arrivals, carried, listener, report);
    telling.repeats(state);
    return grouper.add(state, compared, (account, grouped) -> telling.tell(grouped));
  }

  /// Tells of some accounts in their order: of each that was grouped as it is its turn, and of the
  /// repeats that come behind it.
  private final class Telling {
    private final List<RepeatedTexts.Arrival> arrivals;
    private final Iterator<Carried> carried;
    private final Listener listener;
    private final RunReport report;
    private int next;

    /// @param carried by those that are no repeats
    Telling(
        List<RepeatedTexts.Arrival> arrivals,
        Iterator<Carried> carried,
        Listener listener,
        RunReport report) {
      this.arrivals = arrivals;
      this.carried = carried;
      this.listener = listener;
      this.report = report;
    }

    void tell(Grouped grouped) {
      RepeatedTexts.Arrival arrival = arrivals.get(next++);
      Carried own = carried.next();
      repeats.compared(arrival, own);
      tell(
          arrival.account(),
          repeats.followed(grouped.changes()),
          own,
          () -> grouper.explain(grouped.state(), arrival.account()));
      repeats(grouped.state());
    }

    /// Tells of the repeats that are next.
    void repeats(GroupState state) {
      while (next < arrivals.size() && arrivals.get(next).isRepeat()) {
        RepeatedTexts.Arrival repeat = arrivals.get(next++);
        Account leader = repeat.leader();
        String story = state.findStory(leader.id()).orElseThrow();
        tell(
            repeat.account(),
            repeats.join(repeat, story),
            repeat.carried(),
            () -> grouper.explain(state, leader));
      }
    }

    private void tell(
        Account account, List<StoryChange> changes, Carried own, Supplier<Placement> why) {
      listener.placed(account, changes, own, why);
      report.step("group", 0);
    }
  }

  private void read(List<SourceRef> sources, BlockingQueue<Handed> queue) {
    try {
      sources.forEach(source -> read(source, new Handing(queue)));
      queue.put(Handed.END);
    } catch (InterruptedException | Stopped e) {
      // Nobody asks for more.
      Thread.currentThread().interrupt();
    }
  }

  private void read(SourceRef source, Intake to) {
    try {
      ingester.stream(source, to);
    } catch (Stopped e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      to.account(new Outcome.Dropped<>(source, DropReason.FAILED, e.toString()));
    }
  }

  /// Nobody asks for more.
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped(InterruptedException cause) {
      super(cause);
    }
  }

  private record Handing(BlockingQueue<Handed> queue) implements Intake {
    @Override
    public void account(Outcome<Capture> outcome) {
      try {
        queue.put(new Handed(Optional.of(outcome)));
      } catch (InterruptedException e) {
        throw new Stopped(e);
      }
    }

    @Override
    public void feed(SourceRef source, Feed feed) {
      account(Ingester.noAccounts(source));
    }
  }
}
