package org.testimonia.ingest.page;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.testimonia.model.Published;
import org.testimonia.text.DataFile;

/// The day of publication that a page shows its readers: one that its markup calls so, that words
/// announce, or that stands by the headline. Dates of changes, and of what is no part of the
/// article, are none.
final class ShownDate {
  /// A longer text that is called a date holds more than that; UTF-16 units.
  private static final int LONGEST = 120;

  /// A text of a date and little else.
  private static final int SHORT = 45;

  /// A text of a date and nothing else.
  private static final int BARE = 25;

  /// How many elements after and before the headline its date is looked for.
  private static final int NEAR = 40;

  /// A part with more of the page's running text holds the article, whatever it is called.
  private static final double TOO_MUCH = 0.4;

  private static final int SHORTEST_HEADLINE = 10;

  /// No phrase of the list is longer.
  private static final int LONGEST_PHRASE = 60;

  private static final String TITLES = "title, meta[property=og:title], meta[name=twitter:title]";

  /// By what dates are known.
  static final class Signs {
    private final WrittenDate writtenDate;
    private final Set<String> marks;
    private final List<String> markEndings;
    private final Set<String> apart;
    private final Set<String> changes;
    private final List<String> changePhrases;
    private final List<String> publicationPhrases;

    Signs(WrittenDate writtenDate) {
      Map<String, List<String>> words = DataFile.sections(ShownDate.class, "dates.txt");
      this.writtenDate = writtenDate;
      this.marks = Set.copyOf(words.getOrDefault("marks", List.of()));
      this.markEndings = words.getOrDefault("mark endings", List.of());
      this.apart = Set.copyOf(words.getOrDefault("apart", List.of()));
      this.changes = Set.copyOf(words.getOrDefault("changes", List.of()));
      this.changePhrases = words.getOrDefault("change phrases", List.of());
      this.publicationPhrases = words.getOrDefault("publication phrases", List.of());
    }

    private boolean mark(List<String> words) {
      return words.stream()
          .anyMatch(word ->
              marks.contains(word)
                  || (!changes.contains(word) && markEndings.stream().anyMatch(word::endsWith)));
    }

    private boolean change(List<String> words) {
      return words.stream().anyMatch(changes::contains) && !words.contains("published");
    }
  }

  private final Signs signs;
  private final Document page;
  private final WrittenDate.Slashes slashes;
  private final List<Element> elements;
  private Optional<PageMeasure> measure = Optional.empty();

  /// Where the headline stands among the elements; -1 when there is none.
  private final int headline;

  ShownDate(Signs signs, Document page, WrittenDate.Slashes slashes) {
    this.signs = signs;
    this.page = page;
    this.slashes = slashes;
    this.elements = page.body().getAllElements();
    this.headline = headline(page).map(elements::indexOf).orElse(-1);
  }

  /// A date that the markup calls so, near the headline; without a headline, the only one.
  Optional<Published> marked() {
    if (headline < 0) {
      return only(marked(elements, false));
    }
    return marked(after(), false).findFirst().or(() -> marked(before(), false).findFirst());
  }

  /// What else may be it.
  Optional<Published> unmarked() {
    if (headline < 0) {
      return announced(elements).or(() -> only(near(elements, BARE)));
    }
    return marked(elements.subList(headline, elements.size()), false)
        .findFirst()
        .or(() -> announced(elements))
        .or(() -> near(after(), LONGEST).findFirst())
        .or(() -> near(before(), SHORT).findFirst())
        .or(() -> marked(elements.subList(0, headline), false).findFirst())
        .or(() -> marked(elements.subList(headline, elements.size()), true).findFirst());
  }

  /// A day that words announce in a text about the page, or that it begins with.
  Optional<Published> told(String text) {
    return signs
        .writtenDate
        .find(text, slashes)
        .filter(found ->
            found.start() == 0
                || endsWith(text.substring(0, found.start()), signs.publicationPhrases))
        .map(found -> new Published.On(found.day()));
  }

  private List<Element> after() {
    return elements.subList(headline, Math.min(elements.size(), headline + NEAR));
  }

  private List<Element> before() {
    return elements.subList(Math.max(0, headline - NEAR), headline).reversed();
  }

  /// The longest heading that a title of the page holds, else the first main heading.
  private static Optional<Element> headline(Document page) {
    List<String> titles =
        page.select(TITLES).stream()
            .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
            .toList();
    return page.select("h1, h2, h3").stream()
        .filter(heading -> heading.text().length() >= SHORTEST_HEADLINE)
        .filter(heading -> titles.stream().anyMatch(title -> title.contains(heading.text())))
        .max(Comparator.comparingInt(heading -> heading.text().length()))
        .or(() -> Optional.ofNullable(page.selectFirst("h1")));
  }

  /// The dates that are marked so, in order; no further than they are asked for.
  private Stream<Published> marked(List<Element> elements, boolean changed) {
    return elements.stream().map(element -> mark(element, changed)).flatMap(Optional::stream);
  }

  private Optional<Published> mark(Element element, boolean changed) {
    List<String> words = Names.words(element);
    boolean named = element.normalName().equals("time") || signs.mark(words);
    boolean change = signs.change(words);
    if (change != changed || (!named && !change) || isApart(element)) {
      return Optional.empty();
    }
    String text = element.text();
    Optional<WrittenDate.Found> written =
        text.length() > LONGEST
            ? Optional.empty()
            : signs
                .writtenDate
                .find(text, slashes)
                .or(() -> signs.writtenDate.findShort(text, slashes));
    Optional<Published> date =
        Stream.of("datetime", "title", "content")
            .map(name -> PublicationTime.parse(element.attr(name)))
            .filter(time -> !(time instanceof Published.Unknown))
            .findFirst()
            .or(() -> written.map(found -> new Published.On(found.day())));
    if (date.isEmpty()) {
      return date;
    }
    String head = written.map(found -> text.substring(0, found.start())).orElse(text);
    return endsWith(head.isBlank() ? Label.of(element) : head, signs.changePhrases)
        ? Optional.empty()
        : date;
  }

  private static boolean endsWith(String text, List<String> phrases) {
    int end = text.length();
    while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    String plain = text.substring(Math.max(0, end - LONGEST_PHRASE), end).toLowerCase(Locale.ROOT);
    return phrases.stream()
        .anyMatch(phrase ->
            plain.endsWith(phrase)
                && (plain.length() == phrase.length()
                    || !Character.isLetter(plain.charAt(plain.length() - phrase.length() - 1))));
  }

  /// The first date that words announce as that of publication.
  private Optional<Published> announced(List<Element> elements) {
    return elements.stream()
        .flatMap(element -> element.textNodes().stream())
        .map(node -> said(node, LONGEST, signs.publicationPhrases))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Stream<Published> near(List<Element> elements, int longest) {
    return elements.stream()
        .flatMap(element -> element.textNodes().stream())
        .map(node -> said(node, longest, List.of()))
        .flatMap(Optional::stream);
  }

  private static Optional<Published> only(Stream<Published> dates) {
    List<Published> some = dates.distinct().limit(2).toList();
    return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
  }

  /// A date in one piece of text that no words call that of a change.
  ///
  /// @param phrases one of them must stand before; when there are none, nothing must
  private Optional<Published> said(TextNode node, int longest, List<String> phrases) {
    String text = node.text().strip();
    Optional<WrittenDate.Found> found =
        text.isEmpty() ? Optional.empty() : signs.writtenDate.find(text, slashes);
    if (found.isEmpty() || (text.length() > longest && found.get().start() > 2)) {
      return Optional.empty();
    }
    String head = text.substring(0, found.get().start());
    String words = head.isBlank() ? Label.of(node) : head;
    return endsWith(words, signs.changePhrases)
            || (!phrases.isEmpty() && !endsWith(words, phrases))
            || node.parent() == null
            || isApart(node.parent())
        ? Optional.empty()
        : Optional.of(new Published.On(found.get().day()));
  }

  /// Whether an element stands in what is no part of the article: in a part that is named so,
  /// without the headline and most of the text.
  private boolean isApart(Element element) {
    for (Element part = element; part != null; part = part.parent()) {
      if (isNamedApart(part)
          && (headline < 0 || !isIn(elements.get(headline), part))
          && measure().running(part) <= TOO_MUCH * measure().running(page.body())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamedApart(Element part) {
    return switch (part.normalName()) {
      case "nav" -> true;
      case "aside", "footer" -> !isOfArticle(part);
      default -> !Collections.disjoint(Names.words(part), signs.apart);
    };
  }

  /// What stands beside or below inside the article, with its headline, is about it.
  private boolean isOfArticle(Element part) {
    Element article = part.closest("article");
    return article != null && headline >= 0 && isIn(elements.get(headline), article);
  }

  private static boolean isIn(Element inner, Element outer) {
    return inner.equals(outer) || inner.parents().contains(outer);
  }

  /// Made when it is asked for, which is seldom.
  private PageMeasure measure() {
    PageMeasure made = measure.orElseGet(() -> new PageMeasure(page.body()));
    measure = Optional.of(made);
    return made;
  }
}
