package org.testimonia.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tells a page that only leads to articles: a front page, a section, an archive. It shows many
/// headlines that are links, each with a few words, and tells next to nothing itself.
final class FrontPage {
  /// An article may stand above some links to others.
  private static final int FEWEST = 6;

  /// The share of a heading that stands in its link.
  private static final double MOSTLY = 0.8;

  /// How far around a headline its teaser is looked for.
  private static final int LEVELS = 6;

  /// A teaser of more words tells a story of its own.
  private static final int TEASER = 100;

  /// With more words of prose outside its teasers a page tells something itself.
  private static final int PROSE = 30;

  private FrontPage() {}

  /// @param page as it came
  static boolean is(Document page) {
    List<Element> headlines =
        page.select("h1, h2, h3, h4").stream().filter(FrontPage::isLink).toList();
    if (headlines.size() < FEWEST || PageMetadata.statesArticle(page)) {
      return false;
    }
    Set<Element> teasers = teasers(headlines);
    if (teasers.size() < FEWEST || teasers.stream().anyMatch(one -> words(one) > TEASER)) {
      return false;
    }
    PageMeasure measure = new PageMeasure(page.body());
    return page.body().getAllElements().stream()
            .filter(measure::isProse)
            .filter(prose -> !standsIn(prose, teasers))
            .mapToInt(FrontPage::words)
            .sum()
        < PROSE;
  }

  private static boolean isLink(Element heading) {
    int all = heading.text().length();
    Element parent = heading.parent();
    boolean around = parent != null && leadsAway(parent);
    int linked =
        heading.select("a").stream()
            .filter(FrontPage::leadsAway)
            .mapToInt(link -> link.text().length())
            .sum();
    return all > 0 && (around || linked >= MOSTLY * all);
  }

  private static boolean leadsAway(Element element) {
    return element.normalName().equals("a")
        && element.hasAttr("href")
        && !element.attr("href").startsWith("#");
  }

  /// Of each headline the largest part around it that has no other.
  private static Set<Element> teasers(List<Element> headlines) {
    Map<Element, Integer> held = new HashMap<>();
    for (Element headline : headlines) {
      Element at = headline;
      for (int up = 0; up <= LEVELS && at != null; up++) {
        held.merge(at, 1, Integer::sum);
        at = at.parent();
      }
    }
    Set<Element> teasers = new HashSet<>();
    for (Element headline : headlines) {
      Element at = headline;
      for (int up = 0; up < LEVELS; up++) {
        Element parent = at.parent();
        if (parent == null || held.getOrDefault(parent, 0) != 1) {
          break;
        }
        at = parent;
      }
      teasers.add(at);
    }
    return teasers;
  }

  private static boolean standsIn(Element element, Set<Element> parts) {
    Element at = element;
    for (int up = 0; up <= LEVELS && at != null; up++) {
      if (parts.contains(at)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private static int words(Element element) {
    return element.text().split(" ", -1).length;
  }
}
