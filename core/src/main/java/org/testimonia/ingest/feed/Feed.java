package org.testimonia.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a feed lists.
///
/// @param title as it calls itself; empty when it does not
/// @param items its articles, in its order
/// @param feeds other feeds that it leads to: those of an OPML list, the sitemaps of an index
/// @param damaged whether it is broken, and this is what could be read of it
public record Feed(
    Optional<String> title, List<FeedItem> items, List<Link> feeds, boolean damaged) {
  /// A feed that is named elsewhere.
  ///
  /// @param title as it is called there; empty when it is not
  public record Link(URI address, Optional<String> title) {}

  public Feed {
    items = List.copyOf(items);
    feeds = List.copyOf(feeds);
  }
}
