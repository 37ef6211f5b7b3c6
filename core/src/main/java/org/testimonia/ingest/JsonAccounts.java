package org.testimonia.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.ingest.page.Address;
import org.testimonia.ingest.page.LanguageTag;
import org.testimonia.ingest.page.PublicationTime;
import org.testimonia.model.DropReason;
import org.testimonia.model.Metadata;
import org.testimonia.model.Published;

/// Accounts as JSON objects with the fields of news-please and of its kin.
final class JsonAccounts {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /// Where the same thing stands under several names, the first that says something wins.
  private static final List<String> TEXT = List.of("text", "maintext", "body", "content");

  private static final List<String> ID = List.of("id", "doc_id");
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> PUBLISHED =
      List.of("published", "date_publish", "datePublished", "publishedAt", "published_at", "date");
  private static final List<String> UPDATED =
      List.of("updated", "date_modify", "dateModified", "updatedAt", "updated_at");
  private static final List<String> ADDRESS = List.of("url", "link", "uri");
  private static final List<String> AUTHORS = List.of("authors", "author", "byline");
  private static final List<String> OUTLET = List.of("source_domain", "outlet", "source");
  private static final List<String> LANGUAGE = List.of("language", "lang");
  private static final List<String> MANY = List.of("accounts", "articles", "items");

  private JsonAccounts() {}

  static JsonNode parse(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  /// What is wrong with `json` and where, in one line.
  static BadSource malformed(JsonProcessingException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr();
    return new BadSource(
        DropReason.MALFORMED, e.getOriginalMessage().lines().findFirst().orElse("") + where);
  }

  /// The accounts of a document that holds a list of them; empty when it holds one account.
  static Optional<List<JsonNode>> listed(JsonNode root) {
    JsonNode list = root;
    if (root.isObject() && first(root, TEXT).isEmpty()) {
      for (String name : MANY) {
        list = list.isArray() ? list : root.path(name);
      }
    }
    if (!list.isArray()) {
      return Optional.empty();
    }
    List<JsonNode> nodes = new ArrayList<>();
    list.forEach(nodes::add);
    return Optional.of(nodes);
  }

  /// The id that the account states for itself, a string or a number.
  static Optional<String> id(JsonNode node) {
    return ID.stream()
        .map(node::path)
        .filter(id -> id.isTextual() || id.isNumber())
        .map(JsonNode::asText)
        .filter(id -> !id.isBlank())
        .findFirst();
  }

  /// The account that `node` is.
  static Draft draft(JsonNode node) throws BadSource {
    if (!node.isObject()) {
      throw new BadSource(
          DropReason.MALFORMED,
          "an account is an object, not " + article(node.getNodeType().name()));
    }
    String text =
        first(node, TEXT)
            .orElseThrow(() ->
                new BadSource(
                    DropReason.NO_TEXT,
                    TEXT.stream().anyMatch(node::has)
                        ? "its text is empty"
                        : "no field \"text\" or \"maintext\""));
    return new Draft(
        new Metadata(
            first(node, ADDRESS),
            first(node, OUTLET).or(() -> Address.host(node.path("url").asText())),
            first(node, TITLE),
            authors(node),
            first(node, PUBLISHED).map(PublicationTime::parse).orElseGet(Published.Unknown::new),
            first(node, UPDATED).map(PublicationTime::parse).orElseGet(Published.Unknown::new),
            first(node, LANGUAGE).flatMap(LanguageTag::code)),
        text,
        Lines.blocks(text));
  }

  private static String article(String type) {
    return "a " + type.toLowerCase(java.util.Locale.ROOT);
  }

  /// The first of the fields that is a string and not blank; objects give their `name`.
  private static Optional<String> first(JsonNode node, List<String> fields) {
    return fields.stream()
        .map(field -> word(node.path(field)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> word(JsonNode node) {
    String value =
        node.isObject() ? node.path("name").asText() : node.isTextual() ? node.asText() : "";
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  private static Optional<String> authors(JsonNode node) {
    for (String field : AUTHORS) {
      List<String> names = new ArrayList<>();
      JsonNode value = node.path(field);
      (value.isArray() ? value : List.of(value))
          .forEach(author -> word(author).map(String::strip).ifPresent(names::add));
      if (!names.isEmpty()) {
        return Optional.of(String.join(", ", names));
      }
    }
    return Optional.empty();
  }
}
