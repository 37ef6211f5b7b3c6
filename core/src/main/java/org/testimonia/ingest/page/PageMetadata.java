package org.testimonia.ingest.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testimonia.model.Published;

/// What a page says about its article: JSON-LD first, then OpenGraph and its kin, then `<time>`.
/// Where it says nothing, or several things, nothing is known.
///
/// @param address of the page; empty when it does not say
/// @param outlet the site's name or its host; empty when the page says neither
/// @param title the headline; empty when there is none
/// @param byline the authors; empty when there are none
/// @param published when it came out first
/// @param updated when it was last changed
/// @param language ISO 639-1 code as declared; empty when none is
/// @param body the article's text, with or without markup; empty when the page does not state it
record PageMetadata(
    Optional<String> address,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Published published,
    Published updated,
    Optional<String> language,
    Optional<String> body) {

  private static final List<String> TITLES =
      List.of("og:title", "twitter:title", "dc.title", "parsely-title", "headline");
  private static final List<String> AUTHORS =
      List.of("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author");
  private static final List<String> ADDRESSES = List.of("og:url", "twitter:url");

  private static final PublicationDate DATE = new PublicationDate();

  static PageMetadata of(Document page) {
    LinkedData linked = new LinkedData(page);
    MetaElements meta = new MetaElements(page);
    Optional<String> address = address(page, meta);
    Optional<String> language =
        page.select("html[lang]").eachAttr("lang").stream()
            .filter(lang -> !lang.isBlank())
            .findFirst()
            .or(() -> meta.first(List.of("og:locale", "content-language")));
    return new PageMetadata(
        address,
        meta.first(List.of("og:site_name"))
            .or(() -> linked.value("publisher"))
            .or(() -> address.flatMap(Address::host)),
        linked.value("headline").or(() -> meta.first(TITLES)).or(() -> title(page)),
        linked.value("author").or(() -> authors(meta)),
        DATE.published(page, linked, meta, address.orElse(""), language.orElse("")),
        DATE.updated(linked, meta),
        language.flatMap(LanguageTag::code),
        linked.value("articleBody"));
  }

  /// True for a page that tells machines that it holds one article.
  static boolean statesArticle(Document page) {
    MetaElements meta = new MetaElements(page);
    return meta.first(List.of("article:published_time")).isPresent()
        || meta.first(List.of("og:type")).filter("article"::equalsIgnoreCase).isPresent()
        || new LinkedData(page).value("datePublished").isPresent();
  }

  private static Optional<String> authors(MetaElements meta) {
    return meta.all(AUTHORS).stream().filter(value -> !value.startsWith("http")).findFirst();
  }

  /// The page's only main heading, else its title as it stands.
  private static Optional<String> title(Document page) {
    List<Element> headings = page.select("h1");
    String words = headings.size() == 1 ? headings.get(0).text() : page.title();
    return words.isBlank() ? Optional.empty() : Optional.of(words.strip());
  }

  private static Optional<String> address(Document page, MetaElements meta) {
    return Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
        .map(link -> link.attr("href"))
        .or(() -> meta.first(ADDRESSES));
  }
}
