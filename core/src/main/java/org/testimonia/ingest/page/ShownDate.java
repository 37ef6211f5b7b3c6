package org.testimonia.ingest.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.testimonia.model.Published;

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

  /// A sentence about the page is no longer.
  private static final int LONGEST_SENTENCE = 240;

  private static final Pattern CLOCK = Pattern.compile("(?<!\\d)[012]?\\d[:.][0-5]\\d(?!\\d)");

  /// Attributes that hold a time for the page's programs.
  private static final List<String> KEPT =
      List.of(
          "datetime",
          "title",
          "content",
          "data-date",
          "data-datetime",
          "data-time",
          "data-timestamp");

  private static final String TITLES = "title, meta[property=og:title], meta[name=twitter:title]";

  private final WrittenDate writtenDate;
  private final DateSigns signs;
  private final Document page;
  private final WrittenDate.Slashes slashes;
  private final List<Element> elements;
  private Optional<PageMeasure> measure = Optional.empty();

  /// Where the headline stands among the elements; -1 when there is none.
  private final int headline;

  ShownDate(WrittenDate writtenDate, DateSigns signs, Document page, WrittenDate.Slashes slashes) {
    this.writtenDate = writtenDate;
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
      return announced(elements, false)
          .or(() -> announced(elements, true))
          .or(() -> only(near(elements, BARE)))
          .or(() -> only(clocked()));
    }
    return marked(elements.subList(headline, elements.size()), false)
        .findFirst()
        .or(() -> announced(elements, false))
        .or(() -> near(after(), LONGEST).findFirst())
        .or(() -> near(before(), SHORT).findFirst())
        .or(() -> marked(elements.subList(0, headline), false).findFirst())
        .or(() -> marked(elements.subList(headline, elements.size()), true).findFirst())
        .or(() -> announced(elements, true))
        .or(() -> only(clocked()))
        .or(() -> only(near(elements, SHORT)));
  }

  /// A day that words announce in a text about the page, or that it begins with.
  Optional<Published> told(String text) {
    return writtenDate
        .find(text, slashes)
        .filter(found -> found.start() == 0 || signs.announces(text.substring(0, found.start())))
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
    if (change != changed || (!named && !change) || isApart(element, false)) {
      return Optional.empty();
    }
    String text = element.text();
    Optional<WrittenDate.Found> written =
        text.length() > LONGEST
            ? Optional.empty()
            : writtenDate.find(text, slashes).or(() -> writtenDate.findShort(text, slashes));
    Optional<Published> date =
        KEPT.stream()
            .map(element::attr)
            .filter(value -> !value.isEmpty() && value.length() <= SHORT)
            .map(value -> writtenDate.parse(value, slashes))
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> written.map(found -> new Published.On(found.day())));
    if (date.isEmpty()) {
      return date;
    }
    String head = written.map(found -> text.substring(0, found.start())).orElse(text);
    return signs.tellsChange(head.isBlank() ? Label.of(element) : head) ? Optional.empty() : date;
  }

  /// The first date that words announce as that of publication.
  ///
  /// @param below whether at the foot of the page
  private Optional<Published> announced(List<Element> elements, boolean below) {
    return elements.stream()
        .flatMap(element -> element.textNodes().stream())
        .map(node -> said(node, LONGEST, true, below))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Stream<Published> near(List<Element> elements, int longest) {
    return elements.stream()
        .flatMap(element -> element.textNodes().stream())
        .map(node -> said(node, longest, false, false))
        .flatMap(Optional::stream);
  }

  /// Days that stand by themselves beside a time of day, as pages show when they came out.
  private Stream<Published> clocked() {
    return elements.stream()
        .flatMap(element -> element.textNodes().stream())
        .filter(node -> CLOCK.matcher(node.text()).find())
        .map(node -> said(node, SHORT, false, false))
        .flatMap(Optional::stream);
  }

  private static Optional<Published> only(Stream<Published> dates) {
    List<Published> some = dates.distinct().limit(2).toList();
    return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
  }

  /// A date in one piece of text that no words call that of a change.
  ///
  /// @param announced whether words must call it that of publication
  /// @param below whether it may stand at the foot of the page
  private Optional<Published> said(TextNode node, int longest, boolean announced, boolean below) {
    String text = node.text().strip();
    Optional<WrittenDate.Found> found =
        text.isEmpty() ? Optional.empty() : writtenDate.find(text, slashes);
    if (found.isEmpty() || node.parent() == null) {
      return Optional.empty();
    }
    String head = text.substring(0, found.get().start());
    String words = head.isBlank() ? Label.of(node) : head;
    boolean tooLong = text.length() > longest && found.get().start() > 2;
    boolean tells =
        announced ? !tooLong && signs.announces(words) || isToldOf(node.parent()) : !tooLong;
    return !tells || signs.tellsChange(words) || isApart(node.parent(), below)
        ? Optional.empty()
        : Optional.of(new Published.On(found.get().day()));
  }

  /// Whether a sentence says of its day that something came out then: "This text was, on 16 May
  /// 2024, published under Harbour".
  private boolean isToldOf(Element element) {
    Element block = element;
    while (block.parent() != null && !block.isBlock()) {
      block = block.parent();
    }
    String text = block.text();
    return text.length() <= LONGEST_SENTENCE
        && writtenDate
            .find(text, slashes)
            .filter(found ->
                signs.tellsPublication(
                    text.substring(0, found.start()), text.substring(found.end())))
            .isPresent();
  }

  /// Whether an element stands in what is no part of the article: in a part that is named so,
  /// without the headline and most of the text.
  ///
  /// @param below whether the foot of the page counts as part of it
  private boolean isApart(Element element, boolean below) {
    for (Element part = element; part != null; part = part.parent()) {
      if (isNamedApart(part, below)
          && (headline < 0 || !isIn(elements.get(headline), part))
          && measure().running(part) <= TOO_MUCH * measure().running(page.body())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamedApart(Element part, boolean below) {
    return switch (part.normalName()) {
      case "nav" -> true;
      case "aside" -> !isOfArticle(part);
      case "footer" -> !below && !isOfArticle(part);
      default ->
          part.attr("itemtype").endsWith("Comment") || signs.isApart(Names.words(part), below);
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
