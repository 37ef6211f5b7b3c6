package org.testimonia.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What a page's JSON-LD says of its article (schema.org). Broken JSON-LD is passed over.
final class LinkedData {
  /// Forgiving of what pages often get wrong: line breaks in strings, trailing commas, comments.
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Pattern ARTICLE_TYPE = Pattern.compile(".*(?:Article|Posting|Report)$");

  /// What stands on a page beside its article: its day is none of the article's.
  private static final Pattern BESIDE =
      Pattern.compile(
          ".*(?:Object|Comment|Review|Rating|Event|Person|Organization|Corporation|WebSite|Site|List|Episode|Series)$");

  /// What hides a script from browsers and parsers that do not know it.
  private static final Pattern WRAPPING =
      Pattern.compile(
          "(?m)^\\s*(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--|\\]\\]>|-->)\\s*(?:\\*/)?|;\\s*\\z");

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();

  LinkedData(Document page) {
    for (Element script : page.select("script[type^=application/ld+json]")) {
      parsed(WRAPPING.matcher(script.data()).replaceAll("")).ifPresent(this::collect);
    }
    List<JsonNode> own = articles.stream().filter(node -> isOf(page, node)).toList();
    if (!own.isEmpty()) {
      articles.retainAll(own);
    }
  }

  /// Whether an article is the page's own and none that it leads to: it has the page's address, or
  /// its headline stands in the page's title.
  private static boolean isOf(Document page, JsonNode article) {
    String address = plain(page.select("link[rel=canonical][href]").attr("href"));
    JsonNode entity = article.path("mainEntityOfPage");
    boolean there =
        Stream.of(article.path("url"), article.path("@id"), entity, entity.path("@id"))
            .anyMatch(node -> !address.isEmpty() && plain(node.asText()).equals(address));
    String headline = words(article.path("headline"));
    return there || !headline.isEmpty() && page.title().contains(headline);
  }

  private static String plain(String address) {
    return address.strip().replaceFirst("#.*$", "").replaceFirst("/$", "");
  }

  /// The one value of a field over the page's articles; empty when they differ.
  Optional<String> value(String field) {
    return value(articles, field);
  }

  /// The same of the page itself, or of what else it holds: a recipe, a guide, a product.
  Optional<String> valueOfPage(String field) {
    return value(pages, field);
  }

  private static Optional<String> value(List<JsonNode> nodes, String field) {
    Set<String> values =
        nodes.stream()
            .map(node -> words(node.path(field)))
            .filter(value -> !value.isBlank())
            .collect(Collectors.toSet());
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  private static Optional<JsonNode> parsed(String json) {
    try {
      return Optional.of(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private void collect(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.isObject()) {
      collect(node.path("@graph"));
      List<String> types = types(node.path("@type"));
      if (types.stream().anyMatch(type -> ARTICLE_TYPE.matcher(type).matches())) {
        articles.add(node);
      } else if (types.stream().noneMatch(type -> BESIDE.matcher(type).matches())) {
        pages.add(node);
        collect(node.path("mainEntity"));
      }
    }
  }

  private static List<String> types(JsonNode type) {
    List<String> types = new ArrayList<>();
    (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText()));
    return types;
  }

  private static String words(JsonNode node) {
    if (node.isArray()) {
      List<String> names = new ArrayList<>();
      node.forEach(inner -> names.add(words(inner)));
      return names.stream().filter(name -> !name.isBlank()).collect(Collectors.joining(", "));
    }
    String value = node.isObject() ? node.path("name").asText() : node.asText();
    return value.startsWith("http") ? "" : Parser.unescapeEntities(value, false).strip();
  }
}
