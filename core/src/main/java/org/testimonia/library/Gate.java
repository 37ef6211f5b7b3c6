package org.testimonia.library;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.testimonia.fetch.Validators;
import org.testimonia.ingest.feed.Feed;
import org.testimonia.ingest.feed.FeedItem;
import org.testimonia.model.Capture;
import org.testimonia.model.Outcome;
import org.testimonia.store.FeedEntry;
import org.testimonia.store.Store;
import org.testimonia.store.Visit;

/// The one way from a [Harvest] into the library and to its listener: whatever comes side by side
/// goes through it one by one.
final class Gate {
  private final Store store;
  private final Shelver shelver;
  private final Clock clock;
  private final LibraryListener listener;
  private int known;
  private int done;

  Gate(Store store, Shelver shelver, Clock clock, LibraryListener listener) {
    this.store = store;
    this.shelver = shelver;
    this.clock = clock;
    this.listener = listener;
  }

  /// @param item what a feed says of the account; empty when none led to it
  synchronized Yield shelve(Optional<FeedItem> item, Capture capture) {
    Capture complete = item.map(said -> FeedText.complete(capture, said)).orElse(capture);
    Outcome<Shelved> outcome = shelver.shelve(complete);
    return switch (outcome) {
      case Outcome.Kept<Shelved> kept -> {
        listener.shelved(complete.account().source(), kept.value());
        yield new Yield(!(kept.value() instanceof Shelved.Known), Optional.empty());
      }
      case Outcome.Dropped<Shelved> dropped -> {
        listener.dropped(dropped);
        yield Yield.failed(dropped.reason());
      }
    };
  }

  /// The server says that it has nothing new.
  synchronized void unchanged(Errand errand) {
    listener.shelved(errand.source(), new Shelved.Known());
  }

  synchronized void drop(Outcome.Dropped<?> dropped) {
    listener.dropped(dropped);
  }

  synchronized Optional<Visit> lastVisit(URI address) {
    return store.findVisit(address.toString());
  }

  synchronized void remember(
      Errand errand, Optional<Visit> last, Validators validators, Yield yield) {
    store.put(
        new Visit(
            errand.address().toString(),
            now(),
            validators.etag(),
            validators.lastModified(),
            errand.stamp(),
            yield.fresh() ? 0 : last.map(visit -> visit.unchanged() + 1).orElse(0),
            yield.failure()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// One more source is known of.
  synchronized void more() {
    known++;
    listener.progress(done, known);
  }

  /// One of them is done.
  synchronized void advance() {
    done++;
    listener.progress(done, known);
  }

  /// The feed is watched from now on.
  synchronized void watch(URI address, Feed feed) {
    store.put(new FeedEntry(address.toString(), feed.title(), now()));
  }

  /// A visit is over; its feed too, when it was the last of it.
  ///
  /// @param passing whether it failed in a way that may pass
  synchronized void end(Errand errand, boolean passing) {
    errand.feed().ifPresent(feed -> end(feed, passing));
    advance();
  }

  /// One article of a feed is over.
  synchronized void end(FeedRun feed, boolean passing) {
    if (feed.isLast(passing) && feed.address().isPresent()) {
      Validators validators = feed.validators();
      store.put(
          new Visit(
              feed.address().get(),
              now(),
              validators.etag(),
              validators.lastModified(),
              "",
              0,
              Optional.empty()));
    }
  }
}
