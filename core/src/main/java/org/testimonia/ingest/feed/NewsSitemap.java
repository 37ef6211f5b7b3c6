package org.testimonia.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.testimonia.model.Published;
import org.testimonia.text.WebAddress;

/// Sitemaps with Google's `news` elements, and the indexes that lead to them. A page that a sitemap
/// does not call news is passed over: it may be anything.
final class NewsSitemap {
  private NewsSitemap() {}

  static Feed read(Element root, URI base, boolean damaged) {
    List<FeedItem> items = new ArrayList<>();
    for (Element url : root.select("url")) {
      Parts parts = new Parts(url);
      Optional<Element> news = parts.child("news:news");
      if (news.isPresent()) {
        Parts said = new Parts(news.get());
        items.add(
            new FeedItem(
                parts.markup("loc").flatMap(link -> WebAddress.resolve(base, link)),
                said.words("news:title"),
                Optional.empty(),
                said.time("news:publication_date"),
                parts.time("lastmod"),
                said.child("news:publication")
                    .flatMap(publication -> new Parts(publication).words("news:name")),
                Optional.empty()));
      }
    }
    return new Feed(Optional.empty(), items, List.of(), damaged);
  }

  /// The sitemaps of an index, those changed last first.
  static Feed readIndex(Element root, URI base, boolean damaged) {
    List<Feed.Link> sitemaps = new ArrayList<>();
    root.select("sitemap").stream()
        .map(Parts::new)
        .sorted((a, b) -> changed(b).compareTo(changed(a)))
        .forEach(parts ->
            parts
                .markup("loc")
                .flatMap(link -> WebAddress.resolve(base, link))
                .ifPresent(address -> sitemaps.add(new Feed.Link(address, Optional.empty()))));
    return new Feed(Optional.empty(), List.of(), sitemaps, damaged);
  }

  private static String changed(Parts parts) {
    Published time = parts.time("lastmod");
    return time.findDay().map(Object::toString).orElse("");
  }
}
