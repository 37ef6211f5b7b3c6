package org.testimonia.ingest.feed;

import java.net.URI;
import java.util.Optional;
import org.testimonia.model.Published;

/// An article as a feed lists it.
///
/// @param address of its page; empty when the feed names none that can be asked for
/// @param title its headline; empty when there is none
/// @param byline its authors; empty when there are none
/// @param published when, as precisely as the feed says
/// @param updated when it was last changed, as precisely as the feed says
/// @param publisher who published it first, where the feed only passes it on (`<source>` of RSS and
///   Atom, the publication of a news sitemap); empty when the feed does not say
/// @param content what the feed carries of its text, as HTML; empty when it carries none
public record FeedItem(
    Optional<URI> address,
    Optional<String> title,
    Optional<String> byline,
    Published published,
    Published updated,
    Optional<String> publisher,
    Optional<String> content) {
  /// Differs when the feed says something else of the article than before.
  public String stamp() {
    return Integer.toHexString((title + "\n" + updated + "\n" + published).hashCode());
  }
}
