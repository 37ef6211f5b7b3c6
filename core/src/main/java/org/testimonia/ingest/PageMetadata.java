package org.testimonia.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testimonia.model.Published;

/// What a page says about its article: JSON-LD first, then OpenGraph and its kin, then `<time>`.
/// Where it says nothing, or several things, nothing is known.
///
/// @param outlet the site's name or its host; empty when the page says neither
/// @param title the headline; empty when there is none
/// @param byline the authors; empty when there are none
/// @param published when
/// @param language ISO 639-1 code as declared; empty when none is
record PageMetadata(
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Published published,
    Optional<String> language) {

  private static final Pattern ARTICLE_TYPE = Pattern.compile(".*(?:Article|Posting|Report)$");
  private static final List<String> TITLES =
      List.of("og:title", "twitter:title", "dc.title", "parsely-title", "headline");
  private static final List<String> AUTHORS =
      List.of("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author");
  private static final List<String> TIMES =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "dc.date",
          "dc.date.issued",
          "dcterms.date",
          "dcterms.created",
          "parsely-pub-date",
          "sailthru.date",
          "ptime");
  private static final List<String> ADDRESSES = List.of("og:url", "twitter:url");

  static PageMetadata of(Document page) {
    List<JsonNode> articles = linkedData(page);
    return new PageMetadata(
        meta(page, List.of("og:site_name"))
            .or(() -> ofArticles(articles, "publisher"))
            .or(() -> address(page).flatMap(JsonAccounts::host)),
        ofArticles(articles, "headline").or(() -> meta(page, TITLES)).or(() -> title(page)),
        ofArticles(articles, "author").or(() -> authors(page)),
        published(page, articles),
        page.select("html[lang]").eachAttr("lang").stream()
            .filter(lang -> !lang.isBlank())
            .findFirst()
            .or(() -> meta(page, List.of("og:locale", "content-language")))
            .flatMap(Language::code));
  }

  /// The page's own article objects, in order; broken JSON-LD is passed over.
  private static List<JsonNode> linkedData(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      parsed(script.data()).ifPresent(root -> collect(root, articles));
    }
    return articles;
  }

  private static Optional<JsonNode> parsed(String json) {
    try {
      return Optional.of(JsonAccounts.parse(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> articles) {
    if (node.isArray()) {
      node.forEach(inner -> collect(inner, articles));
    } else if (node.isObject()) {
      collect(node.path("@graph"), articles);
      JsonNode type =
          node.path("@type").isArray() ? node.path("@type").path(0) : node.path("@type");
      if (ARTICLE_TYPE.matcher(type.asText()).matches()) {
        articles.add(node);
      }
    }
  }

  /// The one value of a field over the page's articles; empty when they differ.
  private static Optional<String> ofArticles(List<JsonNode> articles, String field) {
    Set<String> values =
        articles.stream()
            .map(article -> words(article.path(field)))
            .filter(value -> !value.isBlank())
            .collect(Collectors.toSet());
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  private static String words(JsonNode node) {
    if (node.isArray()) {
      List<String> names = new ArrayList<>();
      node.forEach(inner -> names.add(words(inner)));
      return names.stream().filter(name -> !name.isBlank()).collect(Collectors.joining(", "));
    }
    String value = node.isObject() ? node.path("name").asText() : node.asText();
    return value.startsWith("http")
        ? ""
        : org.jsoup.parser.Parser.unescapeEntities(value, false).strip();
  }

  private static Optional<String> meta(Document page, List<String> names) {
    for (String name : names) {
      for (Element meta : page.select("meta[content]")) {
        boolean named =
            meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("itemprop").equalsIgnoreCase(name)
                || meta.attr("http-equiv").equalsIgnoreCase(name);
        if (named && !meta.attr("content").isBlank()) {
          return Optional.of(meta.attr("content").strip());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> authors(Document page) {
    for (String name : AUTHORS) {
      Optional<String> found = meta(page, List.of(name)).filter(value -> !value.startsWith("http"));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// The page's only main heading, else its title as it stands.
  private static Optional<String> title(Document page) {
    List<Element> headings = page.select("h1");
    String words = headings.size() == 1 ? headings.get(0).text() : page.title();
    return words.isBlank() ? Optional.empty() : Optional.of(words.strip());
  }

  private static Optional<String> address(Document page) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    return Optional.ofNullable(canonical)
        .map(link -> link.attr("href"))
        .or(() -> meta(page, ADDRESSES));
  }

  private static Published published(Document page, List<JsonNode> articles) {
    List<String> given = new ArrayList<>();
    ofArticles(articles, "datePublished").ifPresent(given::add);
    for (String name : TIMES) {
      meta(page, List.of(name)).ifPresent(given::add);
    }
    times(page).ifPresent(given::add);
    return given.stream()
        .map(PublicationTime::parse)
        .filter(published -> !(published instanceof Published.Unknown))
        .findFirst()
        .orElseGet(Published.Unknown::new);
  }

  /// The time marked as that of publication, else the only one the page has.
  private static Optional<String> times(Document page) {
    Element marked =
        page.selectFirst("time[itemprop=datePublished][datetime], time[pubdate][datetime]");
    if (marked != null) {
      return Optional.of(marked.attr("datetime"));
    }
    List<String> all =
        page.select("time[datetime]").eachAttr("datetime").stream().distinct().toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
