package org.testimonia.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What a page's JSON-LD says of its article (schema.org). Broken JSON-LD is passed over.
final class LinkedData {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern ARTICLE_TYPE = Pattern.compile(".*(?:Article|Posting|Report)$");

  private final List<JsonNode> articles = new ArrayList<>();

  LinkedData(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      parsed(script.data()).ifPresent(this::collect);
    }
  }

  /// The one value of a field over the page's articles; empty when they differ.
  Optional<String> value(String field) {
    Set<String> values =
        articles.stream()
            .map(article -> words(article.path(field)))
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
      JsonNode type =
          node.path("@type").isArray() ? node.path("@type").path(0) : node.path("@type");
      if (ARTICLE_TYPE.matcher(type.asText()).matches()) {
        articles.add(node);
      }
    }
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
