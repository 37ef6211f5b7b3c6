/// Feeds: RSS, Atom, JSON Feed, OPML and news sitemaps in, a [list of articles and
/// feeds][org.testimonia.ingest.feed.Feed] out. Start at
/// [FeedReader][org.testimonia.ingest.feed.FeedReader].
@NullMarked
package org.testimonia.ingest.feed;

import org.jspecify.annotations.NullMarked;
