package org.testimonia.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.testimonia.ingest.feed.Feed;
import org.testimonia.ingest.feed.FeedReader;
import org.testimonia.store.FeedEntry;
import org.testimonia.store.Store;

/// The feeds of a library as a list of feeds (OPML): taken in without asking any server.
final class FeedList {
  /// So much may stand before the first mark: a byte-order mark and blanks.
  private static final int LOOK = 64;

  /// A list names the whole address of each feed; others lead nowhere.
  private static final URI NOWHERE = URI.create("list:feeds");

  private final Store store;
  private final Clock clock;

  FeedList(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Whether what follows is XML; nothing of it is taken.
  static boolean mayBegin(BufferedInputStream in) throws IOException {
    in.mark(LOOK);
    String start = new String(in.readNBytes(LOOK), StandardCharsets.UTF_8);
    in.reset();
    return start.replace('\uFEFF', ' ').stripLeading().startsWith("<");
  }

  /// @param most bytes that are read
  /// @return how many feeds it names
  /// @throws IOException also when it names none
  long read(InputStream in, long most) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 16));
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    List<Feed.Link> feeds =
        FeedReader.read(text, NOWHERE).filter(feed -> feed.items().isEmpty()).stream()
            .flatMap(feed -> feed.feeds().stream())
            .toList();
    if (feeds.isEmpty()) {
      throw new IOException("a list that names no feed");
    }
    for (Feed.Link feed : feeds) {
      store.put(
          new FeedEntry(
              feed.address().toString(),
              feed.title(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
    return feeds.size();
  }
}
