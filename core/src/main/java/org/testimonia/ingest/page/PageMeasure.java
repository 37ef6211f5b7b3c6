package org.testimonia.ingest.page;

import java.util.HashMap;
import java.util.Map;
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

  PageMeasure(Element root) {
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
      case "p" -> size.text() >= SHORTEST && size.linked() >= LEAD_ON * size.text();
      case "ul", "ol", "dl", "div", "section", "table", "tr" ->
          size.links() >= FEWEST && size.text() > 0 && size.linked() >= MOSTLY * size.text()
              || size.links() == 1
                  && size.text() >= HEADLINE
                  && size.linked() >= ALL_BUT * size.text();
      default -> false;
    };
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
        parted |= child.isBlock() || inner.parted();
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

  private static int length(String words) {
    int length = 0;
    for (int i = 0; i < words.length(); i++) {
      length += Character.isWhitespace(words.charAt(i)) ? 0 : 1;
    }
    return length;
  }
}
