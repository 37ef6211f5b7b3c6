package org.testimonia.ingest.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the headline of a page's article: the heading whose words are most like those of the
/// page's titles.
final class Headline {
  private static final String TITLES = "title, meta[property=og:title], meta[name=twitter:title]";

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// A shorter heading may stand in a title by chance; UTF-16 units.
  private static final int SHORTEST = 10;

  /// The share of the words of both from which on a heading says what a title says.
  private static final double ALIKE = 0.25;

  /// A main heading is it even where another is a little more like the title.
  private static final double MAIN = 0.2;

  private Headline() {}

  /// Where the page has none that is like a title, its first main heading; empty without one.
  static Optional<Element> of(Document page) {
    List<Set<String>> titles =
        page.select(TITLES).stream()
            .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
            .map(Headline::words)
            .filter(words -> !words.isEmpty())
            .toList();
    return page.select("h1, h2, h3").stream()
        .filter(heading -> heading.text().length() >= SHORTEST)
        .filter(heading -> likeness(heading, titles) >= ALIKE)
        .max(Comparator.comparingDouble(heading -> likeness(heading, titles) + rank(heading)))
        .or(() -> Optional.ofNullable(page.selectFirst("h1")));
  }

  private static double rank(Element heading) {
    return heading.normalName().equals("h1") ? MAIN : 0;
  }

  /// Of the words of a heading and the title most like it, the share that both have.
  private static double likeness(Element heading, List<Set<String>> titles) {
    Set<String> words = words(heading.text());
    return titles.stream().mapToDouble(title -> likeness(words, title)).max().orElse(0);
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return (double) both / (one.size() + other.size() - both);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
