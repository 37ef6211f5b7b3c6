package org.testimonia.ingest.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testimonia.model.Published;

/// When an article came out, as its page says: in its linked data, its meta elements, its `time`
/// elements, its address, or beside its headline. The first that says it counts; a page that says
/// it nowhere leaves it unknown.
final class PublicationDate {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.created",
          "dcterms.issued",
          "citation_publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "ptime");
  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified");

  /// Words of classes and ids that hold dates.
  private static final Set<String> DATED =
      Set.of(
          "date",
          "datum",
          "published",
          "pubdate",
          "time",
          "timestamp",
          "dateline",
          "fecha",
          "data",
          "meta",
          "byline",
          "info",
          "posted",
          "stand");

  /// Words of classes and ids in which dates are other people's or of other things.
  private static final Set<String> APART =
      Set.of(
          "comment",
          "comments",
          "kommentar",
          "kommentare",
          "sidebar",
          "widget",
          "related",
          "footer",
          "teaser",
          "event",
          "events",
          "calendar",
          "modified",
          "updated");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?!\\d)");

  /// A longer text that is called a date holds more than that; UTF-16 units.
  private static final int LONGEST = 120;

  /// How many elements after the headline its date is looked for.
  private static final int NEAR = 40;

  private final WrittenDate writtenDate = new WrittenDate();

  Published published(Document page, LinkedData linked, MetaElements meta, String address) {
    List<String> given = new ArrayList<>();
    linked.value("datePublished").ifPresent(given::add);
    given.addAll(meta.all(PUBLISHED));
    page.select("time[itemprop=datePublished][datetime], time[pubdate][datetime]")
        .forEach(time -> given.add(time.attr("datetime")));
    return first(given)
        .or(() -> onPage(page))
        .or(() -> inAddress(address))
        .orElseGet(Published.Unknown::new);
  }

  Published updated(LinkedData linked, MetaElements meta) {
    List<String> given = new ArrayList<>();
    linked.value("dateModified").ifPresent(given::add);
    given.addAll(meta.all(UPDATED));
    return first(given).orElseGet(Published.Unknown::new);
  }

  private Optional<Published> first(List<String> given) {
    return given.stream().map(this::parse).flatMap(Optional::stream).findFirst();
  }

  private Optional<Published> parse(String given) {
    Published parsed = PublicationTime.parse(given);
    return parsed instanceof Published.Unknown
        ? writtenDate.find(given).map(Published.On::new)
        : Optional.of(parsed);
  }

  private static Optional<Published> inAddress(String address) {
    Matcher matcher = IN_ADDRESS.matcher(address);
    return matcher.find()
        ? Optional.of(PublicationTime.parse(matcher.group(1) + matcher.group(2) + matcher.group(3)))
            .filter(published -> !(published instanceof Published.Unknown))
        : Optional.empty();
  }

  /// What the page shows: the first date from the headline on, a marked one before one in the text;
  /// else the first marked one above it. Without a headline, the only marked one.
  private Optional<Published> onPage(Document page) {
    List<Element> elements = page.body().getAllElements();
    int from = elements.indexOf(page.selectFirst("h1"));
    if (from < 0) {
      List<Published> some = marked(elements).limit(2).toList();
      return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }
    return marked(elements.subList(from, elements.size()))
        .findFirst()
        .or(() -> near(elements.subList(from, Math.min(elements.size(), from + NEAR))))
        .or(() -> marked(elements.subList(0, from)).findFirst());
  }

  /// The dates that are marked so, each once, in order; no further than they are asked for.
  private Stream<Published> marked(List<Element> elements) {
    return elements.stream().map(this::mark).flatMap(Optional::stream).distinct();
  }

  private Optional<Published> mark(Element element) {
    if (element.normalName().equals("time")) {
      return isApart(element)
          ? Optional.empty()
          : first(List.of(element.attr("datetime"), element.text()));
    }
    if (!names(element, DATED) || isApart(element)) {
      return Optional.empty();
    }
    String text = element.text();
    return text.length() > LONGEST
        ? Optional.empty()
        : writtenDate.find(text).map(Published.On::new);
  }

  private Optional<Published> near(List<Element> elements) {
    for (Element element : elements) {
      Optional<LocalDate> day =
          element.hasText() && !isApart(element) && element.ownText().length() <= LONGEST
              ? writtenDate.find(element.ownText())
              : Optional.empty();
      if (day.isPresent()) {
        return day.map(Published.On::new);
      }
    }
    return Optional.empty();
  }

  private static boolean isApart(Element element) {
    return names(element, APART)
        || element.parents().stream()
            .anyMatch(parent ->
                names(parent, APART)
                    || parent.normalName().equals("aside")
                    || parent.normalName().equals("footer"));
  }

  private static boolean names(Element element, Set<String> words) {
    String names = element.className() + " " + element.id();
    if (names.isBlank()) {
      return false;
    }
    for (String word : names.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
