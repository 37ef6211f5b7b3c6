package org.testimonia.ingest.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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

  /// The same of its own block.
  private static final int CLOSE = 15;

  /// A sentence about the page is no longer.
  private static final int LONGEST_SENTENCE = 240;

  private static final Pattern CLOCK = Pattern.compile("(?<!\\d)[012]?\\d[:.][0-5]\\d(?!\\d)");

  /// Attributes that hold a time for the page's programs.
  private static final Pattern KEPT =
      Pattern.compile(
          "datetime|title|content|data-(?!.*(?:modif|updat|format|zone)).*(?:date|time|publish|utc|epoch|unix).*");

  /// Elements that hold nothing of an article between its headline and its date.
  private static final Set<String> PASSED =
      Set.of(
          "a", "li", "ul", "ol", "svg", "use", "path", "script", "style", "img", "source",
          "picture", "option", "select", "button", "form", "input", "label");

  /// The web is no older: what came out before did so elsewhere.
  private static final LocalDate WEB = LocalDate.of(1991, 8, 6);

  private final WrittenDate writtenDate;
  private final DateSigns signs;
  private final WrittenDate.Slashes slashes;
  private final List<Element> elements;
  private final Surroundings surroundings;

  /// Where the headline stands among the elements; -1 when there is none.
  private final int headline;

  ShownDate(WrittenDate writtenDate, DateSigns signs, Document page, WrittenDate.Slashes slashes) {
    this.writtenDate = writtenDate;
    this.signs = signs;
    this.slashes = slashes;
    this.elements = page.body().getAllElements();
    Optional<Element> heading = Headline.of(page);
    this.headline = heading.map(elements::indexOf).orElse(-1);
    this.surroundings = new Surroundings(page, heading, signs);
  }

  /// A date that the markup calls so, near the headline; without a headline, the only one.
  Optional<Published> marked() {
    if (headline < 0) {
      return only(marked(elements, false));
    }
    List<List<Element>> parts =
        Stream.of(after(CLOSE), before(CLOSE), after(NEAR), before(NEAR))
            .map(part -> part.stream().filter(Element::hasText).toList())
            .toList();
    return parts.stream()
        .flatMap(part -> marked(part.stream().filter(ShownDate::isSure).toList(), false))
        .findFirst()
        .or(() -> parts.stream().flatMap(part -> marked(part, false)).findFirst());
  }

  private static boolean isSure(Element element) {
    return element.attr("itemprop").contains("datePublished");
  }

  /// A date near the headline that words announce.
  Optional<Published> announced() {
    return headline < 0 ? Optional.empty() : announced(after(NEAR), false);
  }

  /// What else may be it.
  Optional<Published> unmarked() {
    if (headline < 0) {
      return announced(elements, false)
          .or(() -> announced(elements, true))
          .or(() -> only(near(elements, BARE)))
          .or(() -> only(clocked()));
    }
    return near(after(NEAR), BARE)
        .findFirst()
        .or(() -> marked(elements.subList(headline, elements.size()), false).findFirst())
        .or(() -> announced(elements, false))
        .or(() -> near(after(NEAR), LONGEST).findFirst())
        .or(() -> near(before(NEAR), SHORT).findFirst())
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

  private List<Element> after(int most) {
    return first(elements.subList(headline, elements.size()), most);
  }

  private List<Element> before(int most) {
    return first(elements.subList(0, headline).reversed(), most);
  }

  private static List<Element> first(List<Element> elements, int most) {
    return elements.stream()
        .filter(element -> !PASSED.contains(element.normalName()))
        .limit(most)
        .toList();
  }

  /// The dates that are marked so, in order; no further than they are asked for.
  private Stream<Published> marked(List<Element> elements, boolean changed) {
    return elements.stream().map(element -> mark(element, changed)).flatMap(Optional::stream);
  }

  private Optional<Published> mark(Element element, boolean changed) {
    List<String> words = names(element);
    boolean named = element.normalName().equals("time") || signs.mark(words);
    boolean change = signs.change(words);
    if (change != changed || (!named && !change) || surroundings.isApart(element, false)) {
      return Optional.empty();
    }
    String text = element.text();
    List<WrittenDate.Found> written = text.length() > LONGEST ? List.of() : written(text);
    Optional<Published> kept = kept(element);
    if (kept.isPresent() && (written.isEmpty() || !isOfChange(text, written.getFirst(), element))) {
      String head = written.isEmpty() ? text : "";
      return signs.tellsChange(head) ? Optional.empty() : kept;
    }
    return written.stream()
        .filter(found -> !isOfChange(text, found, element))
        .findFirst()
        .map(found -> new Published.On(found.day()));
  }

  private static List<String> names(Element element) {
    List<String> words = new ArrayList<>(Names.words(element));
    words.addAll(Names.words(element.attr("itemprop")));
    words.addAll(Names.words(element.attr("property")));
    if (element.normalName().contains("-")) {
      words.addAll(Names.words(element.normalName()));
    }
    return words;
  }

  private List<WrittenDate.Found> written(String text) {
    List<WrittenDate.Found> all = writtenDate.all(text, slashes);
    return all.isEmpty() ? writtenDate.findShort(text, slashes).stream().toList() : all;
  }

  /// Whether words before a date, or before what holds it, make it that of a change.
  private boolean isOfChange(String text, WrittenDate.Found found, Node node) {
    String head = text.substring(0, found.start());
    return signs.tellsChange(head.isBlank() ? Label.of(node) : head);
  }

  /// The time that an element keeps for the page's programs.
  private Optional<Published> kept(Element element) {
    return element.attributes().asList().stream()
        .filter(attribute -> KEPT.matcher(attribute.getKey()).matches())
        .map(Attribute::getValue)
        .filter(value -> !value.isEmpty() && value.length() <= SHORT)
        .map(value -> writtenDate.parse(value, slashes))
        .flatMap(Optional::stream)
        .findFirst();
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
    Element parent = node.parent();
    if (parent == null || node.isBlank()) {
      return Optional.empty();
    }
    String text = words(node, parent);
    return writtenDate.all(text, slashes).stream()
        .filter(found -> !found.day().isBefore(WEB))
        .filter(
            found -> tells(text, found, node, longest, announced) || announced && isToldOf(parent))
        .filter(found -> !isOfChange(text, found, node))
        .filter(
            found -> !surroundings.isApart(parent, below) || announced && isToldOfHeadline(parent))
        .findFirst()
        .map(found -> new Published.On(found.day()));
  }

  /// The words of a node; those of its whole block where that is short and begins with it, since a
  /// date may be parted: `16<sup>th</sup> May 2024`.
  private String words(TextNode node, Element parent) {
    String own = node.text().strip();
    Element block = block(parent);
    if (block.childrenSize() == 0 || writtenDate.find(own, slashes).isPresent()) {
      return own;
    }
    String all = block.text();
    return all.length() <= SHORT && all.startsWith(own) ? all : own;
  }

  private boolean tells(
      String text, WrittenDate.Found found, TextNode node, int longest, boolean announced) {
    boolean tooLong = text.length() > longest && found.start() > 2;
    if (!announced) {
      return !tooLong;
    }
    String head = text.substring(0, found.start());
    return !tooLong && signs.announces(head.isBlank() ? Label.of(node) : head);
  }

  /// Whether a sentence says of its day that something came out then: "This text was, on 16 May
  /// 2024, published under Harbour".
  private boolean isToldOf(Element element) {
    String text = block(element).text();
    return text.length() <= LONGEST_SENTENCE
        && writtenDate
            .find(text, slashes)
            .filter(found ->
                signs.tellsPublication(
                    text.substring(0, found.start()), text.substring(found.end())))
            .isPresent();
  }

  /// The same where the sentence names the article by its headline, wherever it stands.
  private boolean isToldOfHeadline(Element element) {
    return headline >= 0
        && block(element).text().contains(elements.get(headline).text())
        && isToldOf(element);
  }

  private static Element block(Element element) {
    Element block = element;
    while (block.parent() != null && !block.isBlock()) {
      block = block.parent();
    }
    return block;
  }
}
