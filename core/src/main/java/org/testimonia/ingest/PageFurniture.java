package org.testimonia.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.testimonia.text.DataFile;

/// Tells by a page's markup what is no part of the article: what is hidden, beside it, or named
/// like furniture.
final class PageFurniture {
  private static final Set<String> ASIDE = Set.of("aside", "footer", "nav", "menu", "dialog");
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu");

  /// What carries the article itself is not furniture, whatever else its class says.
  private static final Set<String> NEVER = Set.of("html", "body", "main", "article", "p");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private static final String SURE = "! ";

  private final Pattern named;
  private final Pattern sure;

  PageFurniture() {
    List<String> words = DataFile.lines(PageFurniture.class, "page-furniture.txt");
    named = anyOf(words.stream().map(word -> word.replace(SURE, "")).toList());
    sure =
        anyOf(
            words.stream()
                .filter(word -> word.startsWith(SURE))
                .map(word -> word.substring(SURE.length()))
                .toList());
  }

  boolean is(Element element) {
    String tag = element.normalName();
    if (element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find()) {
      return true;
    }
    if (NEVER.contains(tag)) {
      return tag.equals("p") && isNamed(element) && element.text().length() < 200;
    }
    return ASIDE.contains(tag) || ROLES.contains(element.attr("role")) || isNamed(element);
  }

  /// True for what is furniture on any page, whatever judges the page afterwards.
  boolean isSurely(Element element) {
    return !NEVER.contains(element.normalName()) && sure.matcher(marks(element)).find();
  }

  private boolean isNamed(Element element) {
    return named.matcher(marks(element)).find();
  }

  private static String marks(Element element) {
    return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
  }

  private static Pattern anyOf(List<String> words) {
    return Pattern.compile(
        words.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![a-z])(?:", ")(?![a-z])")));
  }
}
