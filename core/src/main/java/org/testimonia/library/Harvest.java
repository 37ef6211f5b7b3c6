package org.testimonia.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.testimonia.fetch.Answer;
import org.testimonia.fetch.FetchedPage;
import org.testimonia.fetch.Fetcher;
import org.testimonia.fetch.Validators;
import org.testimonia.ingest.Ingester;
import org.testimonia.ingest.Intake;
import org.testimonia.ingest.feed.Feed;
import org.testimonia.ingest.feed.FeedItem;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;
import org.testimonia.store.FeedEntry;
import org.testimonia.store.Store;
import org.testimonia.store.StoreException;
import org.testimonia.store.Visit;
import org.testimonia.text.WebAddress;

/// Takes in sources once: files as they are, addresses over the web, feeds with the articles that
/// they list. Pages come side by side and are parsed so; what touches the library goes one by one.
final class Harvest implements AutoCloseable {
  /// An OPML list leads to an index, an index to sitemaps, a sitemap to articles.
  private static final int DEEPEST = 3;

  /// Of a list of feeds no more are read.
  private static final int MOST_FEEDS = 1000;

  private final Store store;
  private final Shelver shelver;
  private final Fetcher fetcher;
  private final Ingester ingester;
  private final Clock clock;
  private final LibraryListener listener;
  private final HostQueues queues = new HostQueues();
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
  private int known;
  private int done;

  Harvest(
      Store store,
      Shelver shelver,
      Fetcher fetcher,
      Ingester ingester,
      Clock clock,
      LibraryListener listener) {
    this.store = store;
    this.shelver = shelver;
    this.fetcher = fetcher;
    this.ingester = ingester;
    this.clock = clock;
    this.listener = listener;
  }

  /// Takes in what `source` names; what stands on the web is only begun with.
  void take(SourceRef source) {
    more();
    Optional<URI> address = WebAddress.parse(source.name());
    if (address.isPresent()) {
      queues.add(address.get(), () -> visit(new Errand(address.get(), 0)));
    } else {
      ingester.each(source, new FileIntake());
      advance();
    }
  }

  /// Returns when everything that was begun with is done.
  void finish() {
    queues.await();
  }

  @Override
  public void close() {
    queues.close();
  }

  /// A visit to make.
  ///
  /// @param depth how many feeds led here
  /// @param item what the feed says of the page; empty when no feed led here
  /// @param feed that led here
  private record Errand(URI address, int depth, Optional<FeedItem> item, Optional<FeedRun> feed) {
    Errand(URI address, int depth) {
      this(address, depth, Optional.empty(), Optional.empty());
    }

    SourceRef source() {
      return new SourceRef(address.toString());
    }

    String stamp() {
      return item.map(FeedItem::stamp).orElse("");
    }
  }

  /// What a visit gave.
  ///
  /// @param fresh whether it was something new
  /// @param failure why it gave nothing; empty when it did
  private record Yield(boolean fresh, Optional<DropReason> failure) {}

  private void visit(Errand errand) {
    Optional<Visit> last = lastVisit(errand.address());
    if (errand.item().isPresent() && !VisitPlan.isDue(last, errand.stamp(), clock.instant())) {
      end(errand, false);
      return;
    }
    Validators validators =
        last.filter(visit -> visit.failure().isEmpty())
            .map(visit -> new Validators(visit.etag(), visit.lastModified()))
            .orElse(Validators.NONE);
    Answer answer = fetcher.fetch(errand.address(), validators);
    switch (answer) {
      case FetchedPage page -> read(errand, page, last);
      case Answer.Unchanged unchanged -> {
        unchanged(errand);
        remember(errand, last, validators, new Yield(false, Optional.empty()));
        end(errand, false);
      }
      case Answer.Failed failed -> {
        String detail =
            failed.address().equals(errand.address())
                ? failed.detail()
                : failed.detail() + ", at " + failed.address();
        Yield yield = fallBack(errand, failed.reason(), detail);
        remember(errand, last, Validators.NONE, yield);
        end(errand, yield.failure().filter(VisitPlan::isPassing).isPresent());
      }
    }
  }

  private void read(Errand errand, FetchedPage page, Optional<Visit> last) {
    PageIntake intake = new PageIntake(errand, page);
    processors.acquireUninterruptibly();
    try (InputStream content = page.content()) {
      ingester.each(page.address(), page.charset(), content, intake);
    } catch (StoreException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // One page must not end the watch, whatever it does to a parser.
      intake.account(new Outcome.Dropped<>(errand.source(), DropReason.FAILED, e.toString()));
    } finally {
      processors.release();
    }
    if (!intake.isFeed) {
      remember(errand, last, page.validators(), intake.yield);
    }
    end(errand, intake.yield.failure().filter(VisitPlan::isPassing).isPresent());
  }

  /// The text that the feed itself carries, where the page cannot be had and does not forbid it.
  private Yield fallBack(Errand errand, DropReason reason, String detail) {
    Optional<String> carried = errand.item().flatMap(FeedItem::content);
    if (carried.isPresent() && reason != DropReason.OPTED_OUT) {
      Outcome<Capture> outcome = ingester.ofFeed(errand.address(), carried.get());
      if (outcome instanceof Outcome.Kept<Capture> kept && FeedText.isWhole(kept.value())) {
        return shelve(errand.item(), kept.value());
      }
    }
    drop(new Outcome.Dropped<>(errand.source(), reason, detail));
    return new Yield(false, Optional.of(reason));
  }

  private synchronized Yield shelve(Optional<FeedItem> item, Capture capture) {
    Capture complete = item.map(said -> FeedText.complete(capture, said)).orElse(capture);
    Outcome<Shelved> outcome = shelver.shelve(complete);
    return switch (outcome) {
      case Outcome.Kept<Shelved> kept -> {
        listener.shelved(complete.account().source(), kept.value());
        yield new Yield(!(kept.value() instanceof Shelved.Known), Optional.empty());
      }
      case Outcome.Dropped<Shelved> dropped -> {
        listener.dropped(dropped);
        yield new Yield(false, Optional.of(dropped.reason()));
      }
    };
  }

  private synchronized void unchanged(Errand errand) {
    listener.shelved(errand.source(), new Shelved.Known());
  }

  private synchronized void drop(Outcome.Dropped<?> dropped) {
    listener.dropped(dropped);
  }

  private synchronized Optional<Visit> lastVisit(URI address) {
    return store.findVisit(address.toString());
  }

  private synchronized void remember(
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

  private synchronized void more() {
    known++;
    listener.progress(done, known);
  }

  private synchronized void advance() {
    done++;
    listener.progress(done, known);
  }

  /// A visit is over; its feed too, when it was the last of it.
  private synchronized void end(Errand errand, boolean passing) {
    errand.feed().ifPresent(feed -> end(feed, passing));
    advance();
  }

  private void end(FeedRun feed, boolean passing) {
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

  /// Begins with what a feed lists.
  ///
  /// @param address of the feed on the web; empty for a file
  private synchronized void follow(
      SourceRef source, Optional<URI> address, Feed feed, Validators validators, int depth) {
    if (feed.items().isEmpty() && feed.feeds().isEmpty()) {
      drop(
          new Outcome.Dropped<>(
              source,
              feed.damaged() ? DropReason.MALFORMED : DropReason.NO_ARTICLE,
              "a feed that lists nothing"));
    }
    if (address.isPresent() && !feed.items().isEmpty()) {
      store.put(new FeedEntry(address.get().toString(), feed.title(), now()));
    }
    FeedRun run = new FeedRun(address.map(URI::toString), validators, feed.items().size());
    for (FeedItem item : feed.items()) {
      more();
      follow(source, item, run, depth);
    }
    int feeds = 0;
    for (Feed.Link link : feed.feeds()) {
      if (depth + 1 >= DEEPEST || ++feeds > MOST_FEEDS) {
        String why = depth + 1 >= DEEPEST ? "feeds within feeds" : "more than " + MOST_FEEDS;
        drop(new Outcome.Dropped<>(source, DropReason.TOO_LARGE, why));
        break;
      }
      more();
      queues.add(link.address(), () -> visit(new Errand(link.address(), depth + 1)));
    }
  }

  private void follow(SourceRef source, FeedItem item, FeedRun run, int depth) {
    if (item.address().isEmpty()) {
      drop(
          new Outcome.Dropped<>(
              source, DropReason.NO_ARTICLE, "no address: " + item.title().orElse("no title")));
      end(run, false);
      advance();
      return;
    }
    URI page = item.address().get();
    Errand errand = new Errand(page, depth + 1, Optional.of(item), Optional.of(run));
    if (!run.isFirst(WebAddress.key(page))) {
      drop(new Outcome.Dropped<>(errand.source(), DropReason.DUPLICATE, "listed twice"));
      end(errand, false);
      return;
    }
    queues.add(page, () -> visit(errand));
  }

  /// What files hold.
  private final class FileIntake implements Intake {
    @Override
    public void account(Outcome<Capture> outcome) {
      switch (outcome) {
        case Outcome.Kept<Capture> kept -> shelve(Optional.empty(), kept.value());
        case Outcome.Dropped<Capture> dropped -> drop(dropped);
      }
    }

    @Override
    public void feed(SourceRef source, Feed feed) {
      follow(source, Optional.empty(), feed, Validators.NONE, 0);
    }
  }

  /// What an address gave.
  private final class PageIntake implements Intake {
    private final Errand errand;
    private final FetchedPage page;
    private Yield yield = new Yield(false, Optional.empty());
    private boolean isFeed;

    PageIntake(Errand errand, FetchedPage page) {
      this.errand = errand;
      this.page = page;
    }

    @Override
    public void account(Outcome<Capture> outcome) {
      yield =
          switch (outcome) {
            case Outcome.Kept<Capture> kept -> shelve(errand.item(), kept.value());
            case Outcome.Dropped<Capture> dropped ->
                fallBack(errand, dropped.reason(), dropped.detail());
          };
    }

    @Override
    public void feed(SourceRef source, Feed feed) {
      if (errand.item().isPresent()) {
        account(new Outcome.Dropped<>(errand.source(), DropReason.UNSUPPORTED_FORMAT, "a feed"));
      } else {
        isFeed = true;
        follow(source, Optional.of(errand.address()), feed, page.validators(), errand.depth());
      }
    }
  }
}
