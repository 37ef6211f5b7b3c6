package org.testimonia.ingest.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;

/// Reads a feed of whatever kind. What is broken is read as far as can be: feeds in the wild are
/// often no XML (unescaped `&`, elements that never close, an end that is missing). Entities of a
/// feed's own and external ones are not expanded, so no feed unpacks to more than it is.
public final class FeedReader {
  private FeedReader() {}

  /// The feed that `text` is; empty when it is none.
  ///
  /// @param base where it was found: links are read from there
  public static Optional<Feed> read(String text, URI base) {
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return JsonFeed.read(start, base);
    }
    if (!start.startsWith("<")) {
      return Optional.empty();
    }
    Parser parser = Parser.xmlParser().setTrackErrors(1);
    Document document = Jsoup.parse(text, base.toString(), parser);
    ParseErrorList errors = parser.getErrors();
    Optional<Element> root = document.children().stream().findFirst();
    return root.flatMap(
        element -> read(element, base, !errors.isEmpty() || !isWhole(text, element)));
  }

  private static boolean isWhole(String text, Element root) {
    return text.stripTrailing().toLowerCase(Locale.ROOT).contains("</" + name(root) + ">")
        || text.stripTrailing().endsWith("/>");
  }

  private static Optional<Feed> read(Element root, URI base, boolean damaged) {
    return switch (name(root)) {
      case "rss", "rdf:rdf", "feed", "channel" -> Optional.of(XmlFeed.read(root, base, damaged));
      case "opml" -> Optional.of(Opml.read(root, base, damaged));
      case "urlset" -> Optional.of(NewsSitemap.read(root, base, damaged));
      case "sitemapindex" -> Optional.of(NewsSitemap.readIndex(root, base, damaged));
      default -> Optional.empty();
    };
  }

  private static String name(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT);
  }
}
