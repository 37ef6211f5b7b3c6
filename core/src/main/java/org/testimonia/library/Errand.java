package org.testimonia.library;

import java.net.URI;
import java.util.Optional;
import org.testimonia.ingest.feed.FeedItem;
import org.testimonia.model.SourceRef;

/// A visit to make.
///
/// @param depth how many feeds led here
/// @param item what the feed says of the page; empty when no feed led here
/// @param feed that led here
record Errand(URI address, int depth, Optional<FeedItem> item, Optional<FeedRun> feed) {
  /// One that no feed says anything of.
  Errand(URI address, int depth) {
    this(address, depth, Optional.empty(), Optional.empty());
  }

  SourceRef source() {
    return new SourceRef(address.toString());
  }

  /// What the feed says of the page's state; empty when it says nothing.
  String stamp() {
    return item.map(FeedItem::stamp).orElse("");
  }
}
