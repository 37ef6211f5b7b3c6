package org.testimonia.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.testimonia.ingest.page.PublicationTime;
import org.testimonia.model.Published;
import org.testimonia.text.WebAddress;

/// JSON Feed 1.0 and 1.1.
final class JsonFeed {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonFeed() {}

  static Optional<Feed> read(String text, URI base) {
    JsonNode root;
    try {
      root = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    if (!root.path("version").asText().contains("jsonfeed.org/version")) {
      return Optional.empty();
    }
    List<FeedItem> items = new ArrayList<>();
    root.path("items").forEach(item -> items.add(item(item, base)));
    return Optional.of(new Feed(word(root, "title"), items, List.of(), false));
  }

  private static FeedItem item(JsonNode item, URI base) {
    return new FeedItem(
        word(item, "external_url")
            .or(() -> word(item, "url"))
            .flatMap(link -> WebAddress.resolve(base, link)),
        word(item, "title"),
        byline(item),
        time(item, "date_published"),
        time(item, "date_modified"),
        Optional.empty(),
        word(item, "content_html").or(() -> word(item, "content_text").map(JsonFeed::paragraphs)));
  }

  private static Optional<String> byline(JsonNode item) {
    List<String> names = new ArrayList<>();
    item.path("authors").forEach(author -> word(author, "name").ifPresent(names::add));
    word(item.path("author"), "name").filter(name -> names.isEmpty()).ifPresent(names::add);
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    text.lines().forEach(line -> html.append("<p>").append(Entities.escape(line)).append("</p>\n"));
    return html.toString();
  }

  private static Optional<String> word(JsonNode node, String field) {
    return Optional.of(node.path(field).asText("")).filter(word -> !word.isBlank());
  }

  private static Published time(JsonNode item, String field) {
    return word(item, field).map(PublicationTime::parse).orElseGet(Published.Unknown::new);
  }
}
