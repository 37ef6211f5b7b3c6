package org.testimonia.ingest.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tells what stands on a page beside its article: dates there are other people's, or of other
/// articles.
final class Surroundings {
  /// A part with more of the page's running text holds the article, whatever it is called.
  private static final double TOO_MUCH = 0.4;

  /// What others say of the article, or of what it tells of (schema.org).
  private static final Pattern OTHERS = Pattern.compile(".*(?:Comment|Review|Rating|Answer)");

  /// A linked heading, as a teaser of another article has.
  private static final String LINKED_HEADING = ":is(h2, h3, h4, h5) a, a :is(h2, h3, h4, h5)";

  /// How far around a date the teaser is looked for that it stands in.
  private static final int LEVELS = 3;

  private static final int SHORTEST_HEADLINE = 20;

  /// No teaser is longer; UTF-16 units.
  private static final int TEASER = 400;

  private final Document page;
  private final Optional<Element> headline;
  private final DateSigns signs;
  private Optional<PageMeasure> measure = Optional.empty();

  /// @param headline of the article; empty when the page has none
  Surroundings(Document page, Optional<Element> headline, DateSigns signs) {
    this.page = page;
    this.headline = headline;
    this.signs = signs;
  }

  /// Whether an element stands in what is no part of the article: in a part that is named so,
  /// without the headline and most of the text.
  ///
  /// @param below whether the foot of the page counts as part of it
  boolean isApart(Element element, boolean below) {
    if (isOfTeaser(element)) {
      return true;
    }
    for (Element part = element; part != null; part = part.parent()) {
      if (isNamedApart(part, below)
          && !holdsHeadline(part)
          && measure().running(part) <= TOO_MUCH * measure().running(page.body())) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfTeaser(Element element) {
    Element part = element;
    for (int up = 0; up < LEVELS && part != null; up++) {
      if (holdsHeadline(part)
          || part.normalName().equals("body")
          || part.text().length() > TEASER) {
        return false;
      }
      if (part.select(LINKED_HEADING).stream()
          .anyMatch(heading -> heading.text().length() >= SHORTEST_HEADLINE)) {
        return true;
      }
      part = part.parent();
    }
    return false;
  }

  private boolean isNamedApart(Element part, boolean below) {
    return switch (part.normalName()) {
      case "nav" -> true;
      case "aside" -> !isOfArticle(part);
      case "footer" -> !below && !isOfArticle(part);
      default ->
          OTHERS.matcher(part.attr("itemtype")).matches()
              || signs.isApart(Names.words(part), below);
    };
  }

  /// What stands beside or below inside the article, with its headline, is about it.
  private boolean isOfArticle(Element part) {
    Element article = part.closest("article");
    return article != null && holdsHeadline(article);
  }

  private boolean holdsHeadline(Element part) {
    return headline
        .filter(heading -> heading.equals(part) || heading.parents().contains(part))
        .isPresent();
  }

  /// Made when it is asked for, which is seldom.
  private PageMeasure measure() {
    PageMeasure made = measure.orElseGet(() -> new PageMeasure(page.body()));
    measure = Optional.of(made);
    return made;
  }
}
