package org.testimonia.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.text.Span;

/// A text with the spans that somebody marked in it, by kind; in UTF-16 units.
///
/// @param text the text
/// @param spans for each kind that was marked at all, the spans; none where the text has none
/// @param open where nobody decided what is a name: what is found there counts for nothing, unless
///   it overlaps a marked span
/// @param said the statements whose speaker was marked
record MarkedText(
    String text, Map<String, NavigableSet<Span>> spans, List<Span> open, List<Said> said) {
  /// @param content what was said, in the text
  /// @param speaker the name of who said it
  record Said(Span content, String speaker) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROLES = List.of("source", "cue", "content");
  private static final List<String> KINDS =
      List.of("person", "organisation", "place", "people", "event");

  /// The texts of a file of JSON lines; blank lines say nothing.
  ///
  /// @throws IllegalArgumentException naming the line that holds something else
  static List<MarkedText> read(Path file) throws IOException {
    List<MarkedText> texts = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      JsonNode node = JSON.readTree(line);
      if (node.has("tokens") && node.path("labels").size() == node.path("tokens").size()) {
        texts.add(tokens(node));
      } else if (node.has("text") && (node.has("names") || node.has("statements"))) {
        texts.add(text(node));
      } else {
        throw new IllegalArgumentException(
            "line "
                + number
                + " has neither tokens with as many labels nor text with names or statements");
      }
    }
    return texts;
  }

  private static MarkedText tokens(JsonNode node) {
    StringBuilder text = new StringBuilder();
    List<Span> tokens = new ArrayList<>();
    for (JsonNode token : node.path("tokens")) {
      text.append(text.isEmpty() ? "" : " ");
      tokens.add(new Span(text.length(), text.length() + token.asText().length()));
      text.append(token.asText());
    }
    Map<String, NavigableSet<Span>> spans = new TreeMap<>();
    ROLES.forEach(role -> spans.put(role, new TreeSet<>()));
    JsonNode labels = node.path("labels");
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.path(i).asText();
      if (label.startsWith("B-")) {
        int end = i + 1;
        while (end < labels.size() && labels.path(end).asText().equals("I-" + label.substring(2))) {
          end++;
        }
        Span span = tokens.get(i).cover(tokens.get(end - 1));
        spans.computeIfAbsent(label.substring(2), key -> new TreeSet<>()).add(span);
      }
    }
    return new MarkedText(text.toString(), spans, List.of(), List.of());
  }

  private static MarkedText text(JsonNode node) {
    String text = node.path("text").asText();
    Map<String, NavigableSet<Span>> spans = new TreeMap<>();
    List<String> kinds = new ArrayList<>();
    node.path("kinds").forEach(kind -> kinds.add(kind.asText()));
    if (node.has("names")) {
      (kinds.isEmpty() ? KINDS : kinds).forEach(kind -> spans.put(kind, new TreeSet<>()));
    }
    for (JsonNode name : node.path("names")) {
      spans.computeIfAbsent(name.path(2).asText(), key -> new TreeSet<>()).add(span(text, name));
    }
    List<Span> open = new ArrayList<>();
    node.path("ignore").forEach(stretch -> open.add(span(text, stretch)));
    List<Said> said = new ArrayList<>();
    node.path("statements")
        .forEach(one -> said.add(new Said(span(text, one), one.path(2).asText())));
    return new MarkedText(text, spans, open, said);
  }

  /// The stretch that `[start, end, ...]` gives in code points.
  private static Span span(String text, JsonNode bounds) {
    return new Span(
        text.offsetByCodePoints(0, bounds.path(0).asInt()),
        text.offsetByCodePoints(0, bounds.path(1).asInt()));
  }

  /// Whether a span that was found counts: as right or wrong, and not as nobody's to judge.
  boolean judges(Span found) {
    return open.stream().noneMatch(found::overlaps)
        || spans.values().stream().flatMap(NavigableSet::stream).anyMatch(found::overlaps);
  }

  /// The text as a line that `ingest` takes, with `number` as its id.
  String toAccount(int number) {
    return JSON.createObjectNode().put("id", Integer.toString(number)).put("text", text).toString();
  }
}
