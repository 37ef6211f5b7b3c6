package org.testimonia.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// How much text, linked text and running text each element of a page holds, in characters that are
/// no white space. Running text is what stands, links left out, in innermost blocks that are long
/// enough to be prose.
final class PageMeasure {
  /// Shorter blocks say nothing about where the article is.
  private static final int PROSE = 50;

  /// The share of its text that stands in links from which on a block only leads elsewhere.
  private static final double MOSTLY = 0.75;

  private static final int FEWEST = 2;

  /// The same for a paragraph, which may tell of what it links to.
  private static final double LEAD_ON = 0.9;

  private static final int SHORTEST = 10;

  private static final Set<String> TEXTLESS = Set.of("meta", "link");

  /// One link by itself with so much text is the headline of another page; a shorter one may be a
  /// name.
  private static final int HEADLINE = 25;

  private static final double ALL_BUT = 0.95;

  private static final Size NOTHING = new Size(0, 0, 0, 0, false);

  /// @param text all of it
  /// @param linked what of it stands in links
  /// @param links how many links there are
  /// @param running the running text
  /// @param parted whether blocks stand inside
  private record Size(int text, int linked, int links, int running, boolean parted) {}

  /// Elements are equal to themselves alone.
  private final Map<Element, Size> sizes = new HashMap<>();

  /// Of the page, without `www.`; empty where it does not say.
  private final String host;

  PageMeasure(Element root) {
    Document page = root.ownerDocument();
    this.host =
        page == null
            ? ""
            : Address.host(page.select("link[rel=canonical][href]").attr("href")).orElse("");
    measure(root);
  }

  /// How much running text an element holds.
  int running(Element element) {
    return size(element).running();
  }

  /// True for an innermost block of prose.
  boolean isProse(Element element) {
    Size size = size(element);
    return element.isBlock() && !size.parted() && size.running() > 0;
  }

  /// True for a list, a table or a box of links, and for a link around whole blocks. One short link
  /// by itself may be what is told of.
  boolean isLinkBlock(Element element) {
    Size size = size(element);
    return switch (element.normalName()) {
      case "a" -> size.parted();
      case "h2", "h3", "h4", "h5", "h6" ->
          size.text() >= HEADLINE
              && size.linked() >= ALL_BUT * size.text()
              && element.select("a[href]").eachAttr("href").stream().anyMatch(this::isWithin);
      case "p" -> size.text() >= SHORTEST && size.linked() >= LEAD_ON * size.text();
      case "ul", "ol", "dl", "div", "section", "table", "tr" ->
          size.links() >= FEWEST && size.text() > 0 && size.linked() >= MOSTLY * size.text()
              || size.links() == 1
                  && size.text() >= HEADLINE
                  && size.linked() >= ALL_BUT * size.text();
      default -> false;
    };
  }

  /// Whether a link leads to another page of the same host.
  private boolean isWithin(String link) {
    return link.startsWith("http")
        ? !host.isEmpty() && Address.host(link).filter(host::equals).isPresent()
        : !link.startsWith("#");
  }

  private Size size(Element element) {
    return sizes.getOrDefault(element, NOTHING);
  }

  private Size measure(Element element) {
    int own = 0;
    int text = 0;
    int linked = 0;
    int links = 0;
    int running = 0;
    boolean parted = false;
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        own += length(words.getWholeText());
      } else if (node instanceof Element child) {
        Size inner = measure(child);
        text += inner.text();
        linked += inner.linked();
        links += inner.links();
        running += inner.running();
        parted |= isBlock(child) || inner.parted();
      }
    }
    text += own;
    if (element.normalName().equals("a") && element.hasAttr("href")) {
      linked = text;
      links++;
    }
    if (!parted) {
      running = element.isBlock() && text >= PROSE && 2 * linked < text ? text - linked : 0;
    } else if (own >= PROSE) {
      running += own;
    }
    Size size = new Size(text, linked, links, running, parted);
    sizes.put(element, size);
    return size;
  }

  /// Whether an element stands on lines of its own. One without text does not, though it counts as
  /// a block: microdata stands as `meta` within sentences.
  static boolean isBlock(Element element) {
    return element.isBlock() && !TEXTLESS.contains(element.normalName());
  }

  private static int length(String words) {
    int length = 0;
    for (int i = 0; i < words.length(); i++) {
      length += Character.isWhitespace(words.charAt(i)) ? 0 : 1;
    }
    return length;
  }
}
