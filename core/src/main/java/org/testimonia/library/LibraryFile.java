package org.testimonia.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Metadata;
import org.testimonia.model.Outcome;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.store.FeedEntry;
import org.testimonia.store.Store;
import org.testimonia.store.Version;
import org.testimonia.store.Visit;
import org.testimonia.text.Span;

/// A whole library as JSON lines: every version of every account in the order of acceptance, feeds
/// and visits. Stories are not written: the same accounts in the same order give the same ones.
final class LibraryFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Store store;

  LibraryFile(Store store) {
    this.store = store;
  }

  long write(Appendable out) throws IOException {
    long[] written = {0};
    try {
      for (FeedEntry feed : store.listFeeds()) {
        line(out, feed(feed));
      }
      store.eachVersion(
          0,
          version -> {
            line(out, version(version));
            written[0]++;
          });
      for (Visit visit : store.listVisits()) {
        line(out, visit(visit));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return written[0];
  }

  private static void line(Appendable out, ObjectNode node) {
    try {
      out.append(MAPPER.writeValueAsString(node)).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return how many lines of feeds there were
  long read(InputStream in, Shelver shelver, LibraryListener listener) throws IOException {
    long feeds = 0;
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      SourceRef source = new SourceRef("line " + number);
      try {
        JsonNode node = MAPPER.readTree(line);
        read(node, shelver, listener);
        feeds += node.path("kind").asText().equals("feed") ? 1 : 0;
      } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        listener.dropped(new Outcome.Dropped<>(source, DropReason.MALFORMED, why));
      }
      listener.progress(number, number);
    }
    return feeds;
  }

  private void read(JsonNode node, Shelver shelver, LibraryListener listener) {
    switch (node.path("kind").asText()) {
      case "feed" ->
          store.put(
              new FeedEntry(word(node, "address"), perhaps(node, "title"), time(node, "added")));
      case "visit" -> store.put(visit(node));
      case "version" -> {
        Capture capture = capture(node);
        Outcome<Shelved> outcome = shelver.restore(word(node, "key"), time(node, "added"), capture);
        switch (outcome) {
          case Outcome.Kept<Shelved> kept ->
              listener.shelved(capture.account().source(), kept.value());
          case Outcome.Dropped<Shelved> dropped -> listener.dropped(dropped);
        }
      }
      default -> throw new IllegalArgumentException("no line of a library");
    }
  }

  private static ObjectNode feed(FeedEntry feed) {
    ObjectNode node = MAPPER.createObjectNode().put("kind", "feed");
    node.put("address", feed.address());
    put(node, "title", feed.title());
    return node.put("added", feed.added().toString());
  }

  private static ObjectNode visit(Visit visit) {
    ObjectNode node = MAPPER.createObjectNode().put("kind", "visit");
    node.put("address", visit.address()).put("time", visit.time().toString());
    put(node, "etag", visit.etag());
    put(node, "lastModified", visit.lastModified());
    node.put("stamp", visit.stamp()).put("unchanged", visit.unchanged());
    put(node, "failure", visit.failure().map(Enum::name));
    return node;
  }

  private static Visit visit(JsonNode node) {
    return new Visit(
        word(node, "address"),
        time(node, "time"),
        perhaps(node, "etag"),
        perhaps(node, "lastModified"),
        node.path("stamp").asText(""),
        node.path("unchanged").asInt(0),
        perhaps(node, "failure").map(DropReason::valueOf));
  }

  private static ObjectNode version(Version version) {
    Account account = version.capture().account();
    ObjectNode node = MAPPER.createObjectNode().put("kind", "version");
    node.put("key", version.key()).put("version", version.number());
    node.put("added", version.added().toString());
    node.put("source", account.source().name());
    put(node, "id", account.source().record());
    put(node, "url", account.address());
    put(node, "outlet", account.outlet());
    put(node, "title", account.title());
    put(node, "byline", account.byline());
    put(node, "published", account.published().stated());
    put(node, "updated", account.updated().stated());
    put(node, "language", account.language());
    node.put("text", account.text());
    ArrayNode blocks = node.putArray("blocks");
    for (Block block : version.capture().blocks()) {
      ArrayNode one = blocks.addArray().add(block.kind().name());
      one.add(block.span().start()).add(block.span().end());
    }
    return node;
  }

  private static Capture capture(JsonNode node) {
    List<Block> blocks = new ArrayList<>();
    String text = word(node, "text");
    for (JsonNode one : node.path("blocks")) {
      Span span = new Span(one.path(1).asInt(), one.path(2).asInt());
      if (span.end() > text.length()) {
        throw new IllegalArgumentException("a block behind the end of the text");
      }
      blocks.add(new Block(span, BlockKind.valueOf(one.path(0).asText())));
    }
    Account account =
        Account.of(
            new SourceRef(word(node, "source"), perhaps(node, "id")),
            new Metadata(
                perhaps(node, "url"),
                perhaps(node, "outlet"),
                perhaps(node, "title"),
                perhaps(node, "byline"),
                Published.ofStated(perhaps(node, "published")),
                Published.ofStated(perhaps(node, "updated")),
                perhaps(node, "language")),
            text);
    return new Capture(account, blocks);
  }

  private static void put(ObjectNode node, String field, Optional<String> word) {
    word.ifPresent(said -> node.put(field, said));
  }

  private static Optional<String> perhaps(JsonNode node, String field) {
    return Optional.ofNullable(node.path(field).textValue());
  }

  private static String word(JsonNode node, String field) {
    return perhaps(node, field)
        .orElseThrow(() -> new IllegalArgumentException("no field \"" + field + "\""));
  }

  private static Instant time(JsonNode node, String field) {
    return Instant.parse(word(node, field));
  }
}
