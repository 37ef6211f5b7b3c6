package org.testimonia.ingest.feed;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.testimonia.text.WebAddress;

/// OPML 2.0: lists of feeds.
public final class Opml {
  private Opml() {}

  static Feed read(Element root, URI base, boolean damaged) {
    List<Feed.Link> feeds = new ArrayList<>();
    for (Element outline : root.select("outline")) {
      attribute(outline, "xmlurl")
          .flatMap(link -> WebAddress.resolve(base, link))
          .ifPresent(address ->
              feeds.add(
                  new Feed.Link(
                      address, attribute(outline, "title").or(() -> attribute(outline, "text")))));
    }
    Optional<String> title =
        Optional.ofNullable(root.selectFirst("head"))
            .flatMap(head -> new Parts(head).words("title"));
    return new Feed(title, List.of(), feeds, damaged);
  }

  private static Optional<String> attribute(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().toLowerCase(Locale.ROOT).equals(name)
          && !attribute.getValue().isBlank()) {
        return Optional.of(attribute.getValue());
      }
    }
    return Optional.empty();
  }

  /// Writes a list of feeds.
  public static void print(List<Feed.Link> feeds, Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n");
    out.append("  <head><title>Feeds of a Testimonia library</title></head>\n  <body>\n");
    for (Feed.Link feed : feeds) {
      String address = Entities.escape(feed.address().toString());
      String title = feed.title().map(Entities::escape).orElse(address);
      out.append("    <outline type=\"rss\" text=\"").append(title);
      out.append("\" xmlUrl=\"").append(address).append("\"/>\n");
    }
    out.append("  </body>\n</opml>\n");
  }
}
