package org.testimonia.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
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
import org.testimonia.store.StoreException;
import org.testimonia.store.Visit;
import org.testimonia.text.WebAddress;

/// Takes in sources once: files as they are, addresses over the web, feeds with the articles that
/// they list. Pages come side by side and are parsed so; what touches the library goes through one
/// [Gate].
final class Harvest implements AutoCloseable {
  /// An OPML list leads to an index, an index to sitemaps, a sitemap to articles.
  private static final int DEEPEST = 3;

  /// What is meant as an address, though none that can be asked for.
  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://");

  /// Of a list of feeds no more are read.
  private static final int MOST_FEEDS = 1000;

  private final Gate gate;
  private final Fetcher fetcher;
  private final Ingester ingester;
  private final Clock clock;

  /// What the pages gave that were asked for since the start, by their keys.
  private final Map<String, Yield> asked = new ConcurrentHashMap<>();

  private final HostQueues queues = new HostQueues();
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

  Harvest(Gate gate, Fetcher fetcher, Ingester ingester, Clock clock) {
    this.gate = gate;
    this.fetcher = fetcher;
    this.ingester = ingester;
    this.clock = clock;
  }

  /// Takes in what `source` names; what stands on the web is only begun with.
  void take(SourceRef source) {
    gate.more();
    Optional<URI> address = WebAddress.parse(source.name());
    if (address.isPresent()) {
      queues.add(address.get(), () -> visit(new Errand(address.get(), 0)));
    } else if (ADDRESS.matcher(source.name()).lookingAt()) {
      gate.drop(
          new Outcome.Dropped<>(
              source, DropReason.MALFORMED, "no address of the web: http://… or https://…"));
      gate.advance();
    } else {
      ingester.each(source, new FileIntake());
      gate.advance();
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

  private void visit(Errand errand) {
    String key = WebAddress.key(errand.address());
    // Only the text that a feed carries can help a page that could not be had.
    boolean more = errand.item().flatMap(FeedItem::content).isPresent();
    if (asked.containsKey(key) && !(more && asked.get(key).failure().isPresent())) {
      gate.end(errand, asked.get(key).mayPass());
      return;
    }
    Optional<Visit> last = gate.lastVisit(errand.address());
    if (errand.item().isPresent() && !VisitPlan.isDue(last, errand.stamp(), clock.instant())) {
      gate.end(errand, false);
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
        gate.unchanged(errand);
        asked.put(key, Yield.NOTHING);
        gate.remember(errand, last, validators, Yield.NOTHING);
        gate.end(errand, false);
      }
      case Answer.Failed failed -> {
        String detail =
            failed.address().equals(errand.address())
                ? failed.detail()
                : failed.detail() + ", at " + failed.address();
        Yield yield = fallBack(errand, failed.reason(), detail);
        asked.put(key, yield);
        gate.remember(errand, last, Validators.NONE, yield);
        gate.end(errand, yield.mayPass());
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
    asked.put(WebAddress.key(errand.address()), intake.yield);
    if (!intake.isFeed) {
      gate.remember(errand, last, page.validators(), intake.yield);
    }
    gate.end(errand, intake.yield.mayPass());
  }

  /// The text that the feed itself carries, where the page cannot be had and does not forbid it.
  private Yield fallBack(Errand errand, DropReason reason, String detail) {
    Optional<String> carried = errand.item().flatMap(FeedItem::content);
    if (carried.isPresent() && reason != DropReason.OPTED_OUT) {
      Outcome<Capture> outcome = ingester.ofFeed(errand.address(), carried.get());
      if (outcome instanceof Outcome.Kept<Capture> kept && FeedText.isWhole(kept.value())) {
        return gate.shelve(errand.item(), kept.value());
      }
    }
    gate.drop(new Outcome.Dropped<>(errand.source(), reason, detail));
    return Yield.failed(reason);
  }

  /// Begins with what a feed lists.
  ///
  /// @param address of the feed on the web; empty for a file
  private void follow(
      SourceRef source, Optional<URI> address, Feed feed, Validators validators, int depth) {
    if (feed.items().isEmpty() && feed.feeds().isEmpty()) {
      gate.drop(
          new Outcome.Dropped<>(
              source,
              feed.damaged() ? DropReason.MALFORMED : DropReason.NO_ARTICLE,
              "it lists no article"));
    }
    if (address.isPresent() && !feed.items().isEmpty()) {
      gate.watch(address.get(), feed);
    }
    FeedRun run = new FeedRun(address.map(URI::toString), validators, feed.items().size());
    // How much there is to do is known before any of it is done.
    synchronized (gate) {
      for (FeedItem item : feed.items()) {
        gate.more();
        follow(source, item, run, depth);
      }
      follow(source, feed.feeds(), depth);
    }
  }

  private void follow(SourceRef source, FeedItem item, FeedRun run, int depth) {
    if (item.address().isEmpty()) {
      gate.drop(
          new Outcome.Dropped<>(
              source, DropReason.NO_ARTICLE, "no address: " + item.title().orElse("no title")));
      gate.end(run, false);
      gate.advance();
      return;
    }
    URI page = item.address().get();
    Errand errand = new Errand(page, depth + 1, Optional.of(item), Optional.of(run));
    if (!run.isFirst(WebAddress.key(page))) {
      gate.drop(new Outcome.Dropped<>(errand.source(), DropReason.DUPLICATE, "listed twice"));
      gate.end(errand, false);
      return;
    }
    queues.add(page, () -> visit(errand));
  }

  private void follow(SourceRef source, List<Feed.Link> links, int depth) {
    int feeds = 0;
    for (Feed.Link link : links) {
      if (depth + 1 >= DEEPEST || ++feeds > MOST_FEEDS) {
        String why = depth + 1 >= DEEPEST ? "feeds within feeds" : "more than " + MOST_FEEDS;
        gate.drop(new Outcome.Dropped<>(source, DropReason.TOO_LARGE, why));
        break;
      }
      gate.more();
      queues.add(link.address(), () -> visit(new Errand(link.address(), depth + 1)));
    }
  }

  /// What a source of files holds. Each account after its first counts as a source of its own that
  /// is known once it has come: how many there are, only the end tells.
  private final class FileIntake implements Intake {
    private boolean isFirst = true;

    @Override
    public void account(Outcome<Capture> outcome) {
      boolean another = !isFirst;
      isFirst = false;
      if (another) {
        gate.more();
      }
      switch (outcome) {
        case Outcome.Kept<Capture> kept -> gate.shelve(Optional.empty(), kept.value());
        case Outcome.Dropped<Capture> dropped -> gate.drop(dropped);
      }
      if (another) {
        gate.advance();
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
    private Yield yield = Yield.NOTHING;
    private boolean isFeed;

    PageIntake(Errand errand, FetchedPage page) {
      this.errand = errand;
      this.page = page;
    }

    @Override
    public void account(Outcome<Capture> outcome) {
      yield =
          switch (outcome) {
            case Outcome.Kept<Capture> kept -> gate.shelve(errand.item(), kept.value());
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
