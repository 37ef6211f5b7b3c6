package org.testimonia.ingest;

import java.util.IdentityHashMap;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the part of a page that holds its article.
final class MainContent {
  /// A part that holds this share of the running text is gone into further.
  private static final double MOST = 0.7;

  /// Shorter paragraphs say nothing about where the article is, UTF-16 units.
  private static final int RUNNING = 60;

  /// Pages written by people are not nested deeper.
  private static final int DEEPEST = 300;

  private final PageFurniture furniture;

  MainContent(PageFurniture furniture) {
    this.furniture = furniture;
  }

  /// What Readability holds to be the article; empty when it finds nothing, or fails. It drops the
  /// classes by which furniture is told, so what surely is furniture goes first.
  Optional<Element> byReadability(Document page) {
    if (isDeep(page)) {
      return Optional.empty();
    }
    Document bare = page.clone();
    for (Element element : bare.body().getAllElements()) {
      if (element.hasParent() && furniture.isSurely(element)) {
        element.remove();
      }
    }
    try {
      return Optional.ofNullable(
          new Readability4J("https://page.invalid/", bare).parse().getArticleContent());
    } catch (RuntimeException e) {
      // It fails on some pages in ways it does not declare; the scan does not.
      return Optional.empty();
    }
  }

  /// True for a page on which Readability would take minutes: its work grows with the square of the
  /// depth.
  private static boolean isDeep(Document page) {
    int[] deepest = {0};
    page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    return deepest[0] > DEEPEST;
  }

  /// The smallest part of the page that holds most of its running text.
  Element byDensity(Document page) {
    IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
    Element part = page.body();
    int all = weigh(part, weights);
    while (true) {
      Element heaviest = part;
      int most = 0;
      for (Element child : part.children()) {
        int weight = weights.getOrDefault(child, 0);
        if (weight > most) {
          most = weight;
          heaviest = child;
        }
      }
      if (most < MOST * all || most == 0 || heaviest.childrenSize() == 0 || isParagraph(heaviest)) {
        return part;
      }
      part = heaviest;
    }
  }

  /// How much running text is in an element, furniture and links left out; UTF-16 units.
  private int weigh(Element element, IdentityHashMap<Element, Integer> weights) {
    int weight = isParagraph(element) ? running(element) : 0;
    if (weight == 0) {
      for (Element child : element.children()) {
        if (!furniture.is(child)) {
          weight += weigh(child, weights);
        }
      }
    }
    weights.put(element, weight);
    return weight;
  }

  private static boolean isParagraph(Element element) {
    return switch (element.normalName()) {
      case "p", "blockquote", "pre", "li", "td" -> true;
      default -> element.isBlock() && element.ownText().length() >= RUNNING;
    };
  }

  private static int running(Element element) {
    String text = element.text();
    int linked = element.select("a").text().length();
    return text.length() >= RUNNING && linked < text.length() / 2 ? text.length() - linked : 0;
  }
}
