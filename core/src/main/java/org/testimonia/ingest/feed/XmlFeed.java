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
    Optional<Element> inner = Optional.ofNullable(root.selectFirst("channel"));
    Element channel = inner.orElse(root);
    URI outside = base(root, base);
    URI own =
        inner
            .filter(found -> !found.equals(root))
            .map(found -> base(found, outside))
            .orElse(outside);
    List<FeedItem> items = new ArrayList<>();
    for (Element item : root.select("item, entry")) {
      items.add(item(item, base(item, own)));
    }
    return new Feed(new Parts(channel).words("title"), items, List.of(), damaged);
  }

  /// Where links in an element are read from (XML Base): Atom allows it anywhere, and RSS feeds
  /// carry it too.
  private static URI base(Element element, URI outside) {
    return Optional.of(element.attr("xml:base"))
        .filter(given -> !given.isBlank())
        .flatMap(given -> WebAddress.resolve(outside, given))
        .orElse(outside);
  }

  private static FeedItem item(Element item, URI base) {
    Parts parts = new Parts(item);
    return new FeedItem(
        link(item, parts, base),
        parts.words("title", "dc:title", "media:title"),
        byline(parts),
        parts.time("pubdate", "published", "dc:date", "dcterms:created", "issued"),
        parts.time("updated", "atom:updated", "dcterms:modified", "modified"),
        publisher(parts),
        parts.markup("content:encoded", "content", "description", "summary"));
  }

  /// The page itself, before where a distributor counts clicks.
  private static Optional<URI> link(Element item, Parts parts, URI base) {
    Optional<Element> atom =
        parts.children("link").stream()
            .filter(link -> link.hasAttr("href"))
            .filter(link -> !link.hasAttr("rel") || link.attr("rel").equals("alternate"))
            .findFirst();
    URI from = atom.map(link -> base(link, base)).orElse(base);
    return parts
        .markup("feedburner:origlink")
        .or(() -> atom.map(link -> link.attr("href")))
        .or(() -> parts.markup("link"))
        .or(() ->
            parts
                .child("guid")
                .filter(guid -> !guid.attr("isPermaLink").equals("false"))
                .map(Element::ownText))
        .or(() -> Optional.of(item.attr("rdf:about")).filter(about -> !about.isBlank()))
        // Where an element before it never closes, the link stands inside that.
        .or(() -> item.select("link").stream().map(Element::ownText).findFirst())
        .filter(link -> !link.isBlank())
        .flatMap(link -> WebAddress.resolve(from, link));
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
