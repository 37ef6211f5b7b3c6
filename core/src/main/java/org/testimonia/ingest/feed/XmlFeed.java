package org.testimonia.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.testimonia.ingest.page.Address;
import org.testimonia.text.WebAddress;

/// RSS 0.9 to 2.0 and Atom (RFC 4287), with the elements of Dublin Core, `content` and `media` that
/// stand in them.
final class XmlFeed {
  private XmlFeed() {}

  static Feed read(Element root, URI base, boolean damaged) {
    List<FeedItem> items = new ArrayList<>();
    for (Element item : root.select("item, entry")) {
      items.add(item(item, base));
    }
    Element channel = Optional.ofNullable(root.selectFirst("channel")).orElse(root);
    return new Feed(new Parts(channel).words("title"), items, List.of(), damaged);
  }

  private static FeedItem item(Element item, URI base) {
    Parts parts = new Parts(item);
    return new FeedItem(
        link(item, parts).flatMap(link -> WebAddress.resolve(base, link)),
        parts.words("title", "dc:title", "media:title"),
        byline(parts),
        parts.time("pubdate", "published", "dc:date", "dcterms:created", "issued"),
        parts.time("updated", "atom:updated", "dcterms:modified", "modified"),
        publisher(parts),
        parts.markup("content:encoded", "content", "description", "summary"));
  }

  /// The page itself, before where a distributor counts clicks.
  private static Optional<String> link(Element item, Parts parts) {
    Optional<String> atom =
        parts.children("link").stream()
            .filter(link -> link.hasAttr("href"))
            .filter(link -> !link.hasAttr("rel") || link.attr("rel").equals("alternate"))
            .map(link -> link.attr("href"))
            .findFirst();
    return parts
        .markup("feedburner:origlink")
        .or(() -> atom)
        .or(() -> parts.markup("link"))
        .or(() ->
            parts
                .child("guid")
                .filter(guid -> !guid.attr("isPermaLink").equals("false"))
                .map(Element::ownText))
        .or(() -> Optional.of(item.attr("rdf:about")).filter(about -> !about.isBlank()))
        // Where an element before it never closes, the link stands inside that.
        .or(() -> item.select("link").stream().map(Element::ownText).findFirst())
        .filter(link -> !link.isBlank());
  }

  private static Optional<String> byline(Parts parts) {
    List<String> names = new ArrayList<>();
    for (Element author : parts.children("author")) {
      new Parts(author).words("name").or(() -> named(author.ownText())).ifPresent(names::add);
    }
    return names.isEmpty() ? parts.words("dc:creator") : Optional.of(String.join(", ", names));
  }

  /// RSS wants `address (name)` there, and many write a name alone.
  private static Optional<String> named(String author) {
    String name = author.replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)\\s*$", "$1").strip();
    return name.isEmpty() || name.contains("@") ? Optional.empty() : Optional.of(name);
  }

  /// By its name, or else by the host of its address.
  private static Optional<String> publisher(Parts parts) {
    Optional<Element> source = parts.child("source", "dc:source");
    return source
        .flatMap(element -> new Parts(element).words("title"))
        .or(() -> source.map(element -> Parts.plain(element.ownText())))
        .filter(name -> !name.isBlank())
        .or(() -> source.flatMap(element -> Address.host(element.attr("url"))));
  }
}
