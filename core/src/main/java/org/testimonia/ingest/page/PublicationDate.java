package org.testimonia.ingest.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testimonia.model.Published;

/// When an article came out, as its page says: in its linked data, its meta elements, its `time`
/// elements, its address, or beside its headline. The first that says it counts; a page that says
/// it nowhere leaves it unknown.
final class PublicationDate {
  /// Names of meta elements that mean the publication.
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "og:pubdate",
          "bt:pubdate",
          "rnews:datepublished",
          "datepublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "publication-date",
          "article_date_original",
          "originalpublicationdate",
          "article.published",
          "citation_publication_date",
          "citation_online_date",
          "dcterms.issued",
          "dc.date.issued",
          "dc.date.published",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "shareaholic:article_published_time",
          "ptime",
          "pdate",
          "og:regdate",
          "article.created",
          "content_create_date");

  /// The same by other systems, read without what parts their words.
  private static final Pattern PUBLISHED_ALIKE =
      Pattern.compile(
          ".*(?:publi(?:sh(?:ed|ing)?|cation|e)(?:date|time|datetime|at|on)?|pubdate|pubtime|date(?:published|publication|issued|posted|available|added|submitted)|issued|(?:release|display|article|news|story|posted|post|doc|content|citation|bepresscitation)date|createat|dateonline)");

  /// Names that may mean it, or the making of the page.
  private static final List<String> DATED =
      List.of(
          "date",
          "dc.date",
          "dc.date.created",
          "dcterms.date",
          "dcterms.created",
          "dc.created",
          "created",
          "datecreated",
          "creation_date",
          "dc:date",
          "dc:created",
          "dcterms:created",
          "article:created",
          "article:created_time",
          "create_time",
          "createdate");

  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified");

  private static final List<String> ABOUT = List.of("description", "og:description");

  /// Elements that say of themselves that they hold it.
  private static final String MARKED =
      "[itemprop~=datePublished]:not(meta), time[pubdate], time[property*=datePublished],"
          + " [property~=(?:dc|dct|dcterms|schema|rnews):(?:date|created|issued)]:not(meta)";

  /// Languages that are written in the zone of Central European time and hardly elsewhere.
  private static final Set<String> CENTRAL_EUROPE =
      Set.of("de", "it", "nl", "pl", "cs", "sk", "da", "sv", "nb", "nn", "no", "hu", "sl", "hr");

  private static final String COMMENT =
      "[itemtype~=(?:Comment|Review|Answer)$], [typeof~=(?:Comment|Review|Answer)$]";

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/((?:19|20)\\d\\d)(?:(?<dash>[/_-])(\\d\\d?|\\p{L}{3})\\k<dash>(\\d\\d?)|(\\d\\d)(\\d\\d))(?!\\d)");

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "[\"'][\\w-]{0,20}?(?:date_?published|(?:first_?)?publish(?:ed|ing)?[_-]?(?:at|date|time|on)|publication[_-]?(?:date|time)|pub_?date|posted_?(?:at|on|date))\\\\?[\"']\\s*:\\s*\\\\?[\"']([^\"'\\\\]{8,40})\\\\?[\"']",
          Pattern.CASE_INSENSITIVE);

  private final WrittenDate writtenDate = new WrittenDate();

  private final DateSigns signs = new DateSigns();

  /// @param language as the page declares it; blank when it does not
  Published published(
      Document page, LinkedData linked, MetaElements meta, String address, String language) {
    List<String> given = new ArrayList<>();
    linked.value("datePublished").ifPresent(given::add);
    given.addAll(meta.all(PUBLISHED));
    page.select(MARKED).stream()
        .filter(element -> element.closest(COMMENT) == null)
        .flatMap(PublicationDate::marked)
        .forEach(given::add);
    given.addAll(meta.alike(PUBLISHED_ALIKE));
    List<String> likely = new ArrayList<>(meta.all(DATED));
    linked.valueOfPage("datePublished").ifPresent(likely::add);
    linked.value("dateCreated").ifPresent(likely::add);
    linked.valueOfPage("dateCreated").ifPresent(likely::add);
    linked.valueOfPage("uploadDate").ifPresent(likely::add);

    ShownDate shown = new ShownDate(writtenDate, signs, page, slashes(page, address, language));
    return agreed(first(given), shown.marked(), address)
        .or(shown::announced)
        .or(() -> first(likely))
        .or(shown::unmarked)
        .or(() -> inAddress(address))
        .or(() -> inScript(page))
        .or(() ->
            Stream.concat(Stream.of(page.title()), meta.all(ABOUT).stream())
                .map(shown::told)
                .flatMap(Optional::stream)
                .findFirst())
        .map(said -> midnight(said, language))
        .map(said -> local(said, Stream.concat(given.stream(), likely.stream()), address, shown))
        .orElseGet(Published.Unknown::new);
  }

  /// How the page's slashes are meant: as its language tells; of English, and where no language is
  /// declared, as the page's own plain dates and the country of its address tell.
  private static WrittenDate.Slashes slashes(Document page, String address, String language) {
    String tag = language.strip().toLowerCase(Locale.ROOT);
    return tag.isEmpty() || tag.startsWith("en")
        ? WrittenDate.Slashes.within(page.body().text())
            .or(() -> WrittenDate.Slashes.of(language))
            .or(() -> WrittenDate.Slashes.at(Address.host(address).orElse("")))
        : WrittenDate.Slashes.of(language);
  }

  /// A day that a system keeps as the midnight it began with, and tells by the clock of Greenwich,
  /// where it is the evening before: `2024-05-15T22:00:00Z` on a German page is 16 May.
  private static Published midnight(Published said, String language) {
    String code = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (!(said instanceof Published.At at)
        || !at.offset().equals(ZoneOffset.UTC)
        || !CENTRAL_EUROPE.contains(code)) {
      return said;
    }
    LocalDateTime there = LocalDateTime.ofInstant(at.instant(), ZoneId.of("Europe/Berlin"));
    return there.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? new Published.On(there.toLocalDate())
        : said;
  }

  /// What the markup calls the date beside the headline is what readers take for it. Where machines
  /// are told another day, that is often the day of a first draft, of an import or of the last
  /// change; it counts where the page's address says the same.
  private Optional<Published> agreed(
      Optional<Published> told, Optional<Published> marked, String address) {
    Optional<LocalDate> day = told.flatMap(Published::findDay);
    Optional<LocalDate> shown = marked.flatMap(Published::findDay);
    boolean differ = day.isPresent() && shown.isPresent() && !day.equals(shown);
    return differ && !inAddress(address).flatMap(Published::findDay).equals(day)
        ? marked
        : told.or(() -> marked);
  }

  private static Stream<String> marked(Element element) {
    return Stream.concat(
        Stream.of("datetime", "content", "title").map(element::attr), Stream.of(element.text()));
  }

  /// The same by the clock of the place. Many pages give their time as that of Greenwich; which day
  /// it was where they came out, other statements of theirs may tell.
  private Published local(Published said, Stream<String> given, String address, ShownDate shown) {
    if (!(said instanceof Published.At at) || !at.offset().equals(ZoneOffset.UTC)) {
      return said;
    }
    LocalDate day = at.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return given
        .map(PublicationTime::parse)
        .filter(other ->
            other instanceof Published.At same
                && same.instant().equals(at.instant())
                && !same.offset().equals(ZoneOffset.UTC))
        .findFirst()
        .or(() ->
            inAddress(address)
                .or(shown::marked)
                .flatMap(Published::findDay)
                .filter(other -> other.equals(day.plusDays(1)) || other.equals(day.minusDays(1)))
                .map(Published.On::new))
        .orElse(said);
  }

  Published updated(LinkedData linked, MetaElements meta) {
    List<String> given = new ArrayList<>();
    linked.value("dateModified").ifPresent(given::add);
    given.addAll(meta.all(UPDATED));
    linked.valueOfPage("dateModified").ifPresent(given::add);
    return first(given).orElseGet(Published.Unknown::new);
  }

  private Optional<Published> first(List<String> given) {
    return given.stream()
        .map(one -> writtenDate.parse(one, WrittenDate.Slashes.UNKNOWN))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// What a page's programs are told, where it is one day alone.
  private static Optional<Published> inScript(Document page) {
    Set<Published> said =
        page.select("script:not([src]):not([type*=ld+json])").stream()
            .flatMap(script -> IN_SCRIPT.matcher(script.data()).results())
            .map(match -> PublicationTime.parse(match.group(1)))
            .flatMap(time -> time.findDay().stream())
            .map(Published.On::new)
            .collect(Collectors.toSet());
    return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
  }

  private Optional<Published> inAddress(String address) {
    Matcher matcher = IN_ADDRESS.matcher(address);
    if (!matcher.find()) {
      return writtenDate
          .find(address.replace('/', ' '), WrittenDate.Slashes.UNKNOWN)
          .map(found -> new Published.On(found.day()));
    }
    String month = matcher.group(matcher.group(3) == null ? 5 : 3);
    String day = matcher.group(matcher.group(3) == null ? 6 : 4);
    return writtenDate.parse(
        Character.isDigit(month.charAt(0))
            ? matcher.group(1) + "-" + month + "-" + day
            : day + " " + month + " " + matcher.group(1),
        WrittenDate.Slashes.UNKNOWN);
  }
}
