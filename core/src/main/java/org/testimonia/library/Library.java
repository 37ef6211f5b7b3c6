package org.testimonia.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimonia.fetch.Fetcher;
import org.testimonia.ingest.Ingester;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.SourceRef;
import org.testimonia.store.FeedEntry;
import org.testimonia.store.Store;
import org.testimonia.store.StoryEntry;
import org.testimonia.store.StoryQuery;
import org.testimonia.store.Version;

/// A library: takes sources in, from files and from the web, groups their accounts into stories as
/// they come, and gives both back. What has been taken in stays, whatever happens to the process.
public final class Library implements AutoCloseable {
  /// A page that no feed has listed for so long is forgotten; its account stays.
  private static final Duration VISITS_KEPT = Duration.ofDays(90);

  private final Store store;
  private final Ingester ingester;
  private final LibraryConfig config;
  private final Clock clock;

  /// Made when something is first taken in, and kept: it remembers what hosts ask for.
  private Optional<Fetcher> fetcher = Optional.empty();

  /// Made when something is first taken in: it may have much to read.
  private Optional<Shelver> shelver = Optional.empty();

  /// @param store where everything is kept; closed with the library
  /// @param clock tells when an account was taken in, and what is due
  /// @param stdin what the source `-` stands for
  public Library(Store store, LibraryConfig config, Clock clock, InputStream stdin) {
    this.store = store;
    this.clock = clock;
    this.ingester = new Ingester(config.maxSourceBytes(), stdin);
    this.config = config;
  }

  /// Takes in what `sources` name: addresses, feeds and what they list, lists of feeds, files. Of
  /// what is known already only what has changed is taken. Feeds of the web are watched from now
  /// on.
  public void take(List<SourceRef> sources, LibraryListener listener) {
    Gate gate = new Gate(store, shelver(), clock, listener);
    try (Harvest harvest = new Harvest(gate, fetcher(), ingester, clock)) {
      sources.forEach(harvest::take);
      harvest.finish();
    } finally {
      shelver().keep();
    }
    store.forgetVisits(clock.instant().minus(VISITS_KEPT));
  }

  /// A round of taking in begins, one of those that follow each other under a name.
  ///
  /// @return the stories that have changed since the round before began, when that did not end,
  ///   because its process was killed: by their ids whether they are new
  public Map<String, Boolean> beginRound(String name) {
    return new Rounds(store).begin(name);
  }

  /// The round that was begun under this name is over, and what it did has been told.
  public void endRound(String name) {
    new Rounds(store).end(name);
  }

  private Fetcher fetcher() {
    Fetcher ready = fetcher.orElseGet(() -> new Fetcher(config.fetch(), clock));
    fetcher = Optional.of(ready);
    return ready;
  }

  private Shelver shelver() {
    Shelver ready = shelver.orElseGet(() -> new Shelver(store, clock));
    shelver = Optional.of(ready);
    return ready;
  }

  /// The feeds that are watched, by address.
  public List<FeedEntry> feeds() {
    return store.listFeeds();
  }

  /// The stories that a query asks for, the one told of last first.
  public List<StoryEntry> stories(StoryQuery query) {
    return store.listStories(query);
  }

  /// The stories whose id begins with `start`, or was that of a story that is part of them now.
  public List<StoryEntry> findStories(String start) {
    return store.findStories(start);
  }

  /// The accounts of a story, each as it was told last; empty when there is no such story.
  ///
  /// @param earlier whether what they told before comes too, each version as an account whose
  ///   source is that of the newest with its number, wherever it was taken from: `https://…/a@1`;
  ///   then the record of each source is the account's id in the library, since accounts of several
  ///   days may have stood in one place
  public List<Capture> accounts(String story, boolean earlier) {
    List<Capture> accounts = new ArrayList<>();
    for (Version newest : store.listAccounts(story)) {
      if (!earlier) {
        accounts.add(newest.capture());
        continue;
      }
      SourceRef place =
          new SourceRef(newest.capture().account().source().name(), Optional.of(newest.account()));
      accounts.add(at(place, newest));
      store.listVersions(newest.account()).stream()
          .filter(version -> version.number() < newest.number())
          .forEach(version -> accounts.add(at(place.version(version.number()), version)));
    }
    return accounts;
  }

  private static Capture at(SourceRef source, Version version) {
    Account account = version.capture().account();
    return new Capture(
        Account.of(source, account.metadata(), account.text()), version.capture().blocks());
  }

  /// Writes everything to `out`, as JSON lines: what [#restore] reads.
  ///
  /// @return how many versions of accounts were written
  public long export(Appendable out) throws IOException {
    return new LibraryFile(store).write(out);
  }

  /// Takes in what [#export] wrote, or a list of feeds (OPML), which are watched from now on. What
  /// is here already stays once.
  ///
  /// @return how many feeds came in, those that were here already among them
  public long restore(InputStream in, LibraryListener listener) throws IOException {
    BufferedInputStream all = new BufferedInputStream(in);
    if (FeedList.mayBegin(all)) {
      return new FeedList(store, clock).read(all, config.maxSourceBytes());
    }
    try {
      return new LibraryFile(store).read(all, shelver(), listener);
    } finally {
      shelver().keep();
    }
  }

  @Override
  public void close() {
    fetcher.ifPresent(Fetcher::close);
    store.close();
  }
}
