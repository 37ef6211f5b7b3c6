package org.testimonia.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.testimonia.text.DataFile;

/// Finds the part of a page that holds its article: what the page's markup names so, when enough of
/// the running text is in it, else the smallest part with most of the running text.
final class MainContent {
  /// A part that holds this share of the running text is gone into further.
  private static final double MOST = 0.7;

  /// A named part with less of the page's running text is a teaser or a box.
  private static final double ENOUGH = 0.35;

  /// The same of one in an article that holds the page's only main heading.
  private static final double ENOUGH_BELOW = 0.22;

  /// Less running text is no article, UTF-16 units.
  private static final int LEAST = 150;

  /// A part with less of its parent's text may be one section of several.
  private static final double SECTION = 0.6;

  /// How far around a part its lead is looked for.
  private static final int LEVELS = 7;

  /// Selectors, the surest first.
  private final List<Evaluator> names =
      DataFile.lines(MainContent.class, "main-content.txt").stream()
          .map(Selector::evaluatorOf)
          .toList();

  /// The part of a page whose furniture is gone.
  Element find(Document page) {
    PageMeasure measure = new PageMeasure(page.body());
    int all = measure.running(page.body());
    for (Evaluator name : names) {
      Optional<Element> part =
          page.select(name).stream().max(Comparator.comparingInt(measure::running));
      if (part.isPresent()
          && measure.running(part.get())
              >= Math.max(LEAST, (hasHeadline(part.get()) ? ENOUGH_BELOW : ENOUGH) * all)) {
        return whole(part.get(), measure);
      }
    }
    return byDensity(page.body(), measure, all);
  }

  private static boolean hasHeadline(Element part) {
    Element article = part.closest("article");
    return article != null
        && article.selectFirst("h1") != null
        && article.root().select("h1").size() == 1;
  }

  /// The smallest part with most of the running text, whatever it is called.
  Element densest(Document page) {
    PageMeasure measure = new PageMeasure(page.body());
    return byDensity(page.body(), measure, measure.running(page.body()));
  }

  /// The element around a part where its siblings tell as much: an article in several sections.
  private static Element whole(Element part, PageMeasure measure) {
    Element parent = part.parent();
    return parent != null
            && !parent.normalName().equals("body")
            && measure.running(part) < SECTION * measure.running(parent)
            && parent.children().stream()
                    .filter(child -> child.normalName().equals(part.normalName()))
                    .filter(child -> measure.running(child) > 0)
                    .count()
                >= 3
        ? parent
        : part;
  }

  /// Prose that stands above a part in its article: the lead, which many pages keep in a header.
  List<Element> leads(Element part) {
    List<Element> leads = new ArrayList<>();
    Element inner = part;
    for (int up = 0; up < LEVELS && inner.parent() != null; up++) {
      Element outer = inner.parent();
      if (outer.normalName().equals("body")) {
        break;
      }
      List<Element> above = new ArrayList<>();
      for (Element child : outer.children()) {
        if (child.equals(inner)) {
          break;
        }
        PageMeasure measure = new PageMeasure(child);
        child.getAllElements().stream().filter(measure::isProse).forEach(above::add);
      }
      leads.addAll(0, above);
      inner = outer;
    }
    return leads;
  }

  private static Element byDensity(Element body, PageMeasure measure, int all) {
    Element part = body;
    while (true) {
      Optional<Element> heaviest =
          part.children().stream().max(Comparator.comparingInt(measure::running));
      if (heaviest.isEmpty()
          || measure.running(heaviest.get()) == 0
          || measure.running(heaviest.get()) < MOST * all
          || heaviest.get().childrenSize() == 0) {
        return part;
      }
      part = heaviest.get();
    }
  }
}
