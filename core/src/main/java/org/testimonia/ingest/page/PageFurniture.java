package org.testimonia.ingest.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testimonia.text.DataFile;

/// Takes out of a page what is no part of its article, as its markup tells: what is never text,
/// what is hidden, what stands beside, what is named like furniture, what only leads elsewhere.
final class PageFurniture {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video,"
          + " form, button, input, select, textarea, nav, dialog, map, menu, aside, footer";
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "complementary");

  /// What carries the article itself is not furniture, whatever else its class says.
  private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

  /// Their ids are made of their words.
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /// What tells of furniture beside an element, or of none: `has-sidebar`, `no-paywall`,
  /// `label-hidden`.
  private static final Set<String> TELLING = Set.of("has", "with", "no", "not", "without", "label");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  /// An element with more of the page's running text holds the article, whatever it is called.
  private static final double TOO_MUCH = 0.4;

  private static final double FAR_TOO_MUCH = 0.7;

  /// The words of a name are at most this many.
  private static final int LONGEST = 4;

  private final Set<String> names =
      DataFile.phrases(PageFurniture.class, "furniture.txt").stream()
          .map(name -> String.join("-", Names.words(name)))
          .collect(Collectors.toUnmodifiableSet());

  /// Everything that the markup calls so.
  void removeFrom(Document page) {
    PageMeasure measure = new PageMeasure(page.body());
    int all = measure.running(page.body());
    removeNeverText(page, measure, all);
    for (Element element : List.copyOf(page.body().getAllElements())) {
      if (element.hasParent()
          && measure.running(element) <= TOO_MUCH * all
          && (is(element) || measure.isLinkBlock(element))) {
        element.remove();
      }
    }
  }

  /// Only what is no text: for a page whose names mislead.
  void removeSureFrom(Document page) {
    PageMeasure measure = new PageMeasure(page.body());
    removeNeverText(page, measure, measure.running(page.body()));
  }

  private static void removeNeverText(Document page, PageMeasure measure, int all) {
    for (Element element : page.select(NEVER_TEXT)) {
      if (measure.running(element) <= FAR_TOO_MUCH * all) {
        element.remove();
      }
    }
  }

  private boolean is(Element element) {
    if (NEVER.contains(element.normalName())) {
      return false;
    }
    return element.hasAttr("hidden")
        || HIDDEN.matcher(element.attr("style")).find()
        || element.attr("aria-hidden").equals("true")
        || ROLES.contains(element.attr("role"))
        || isNamed(element.className())
        || (!HEADINGS.contains(element.normalName()) && isNamed(element.id()))
        || (element.normalName().contains("-") && isNamed(element.normalName()));
  }

  /// True when one of the names stands in a class or an id, between characters that are no letters.
  private boolean isNamed(String given) {
    if (given.isEmpty()) {
      return false;
    }
    List<String> words = Names.words(given);
    for (int from = 0; from < words.size(); from++) {
      if (from > 0 && TELLING.contains(words.get(from - 1))) {
        continue;
      }
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
        if (names.contains(String.join("-", words.subList(from, to)))) {
          return true;
        }
      }
    }
    return false;
  }
}
