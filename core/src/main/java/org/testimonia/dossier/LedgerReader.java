package org.testimonia.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.testimonia.text.Span;

/// Reads the commitments back from dossiers that were printed as JSON.
public final class LedgerReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// What is wrong with a file that is no dossier.
  public static final class NoDossier extends Exception {
    private static final long serialVersionUID = 1L;

    NoDossier(String message) {
      super(message);
    }
  }

  private LedgerReader() {}

  /// The lines of one dossier.
  ///
  /// @param name of the file, as given
  /// @param json all that it holds
  public static List<Ledger.Line> read(String name, String json) throws NoDossier {
    JsonNode root = parse(name, json);
    String format = root.path("format").asText();
    if (!format.equals(JsonPrinter.FORMAT)) {
      throw new NoDossier(
          name
              + ": is no dossier ("
              + (format.isEmpty() ? "it has no \"format\"" : "its format is \"" + format + "\"")
              + ", and \""
              + JsonPrinter.FORMAT
              + "\" is needed): make one with compare --format json");
    }
    Map<String, JsonNode> accounts = new TreeMap<>();
    root.path("accounts").forEach(account -> accounts.put(account.path("id").asText(), account));
    List<Ledger.Line> lines = new ArrayList<>();
    for (JsonNode entry : root.path("commitments")) {
      JsonNode account = accounts.get(entry.path("account").asText());
      if (account == null) {
        throw new NoDossier(name + ": a commitment is of no account of the dossier");
      }
      lines.add(line(name, root, account, entry));
    }
    return lines;
  }

  private static JsonNode parse(String name, String json) throws NoDossier {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      String what = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new NoDossier(name + ": is no JSON: " + what);
    }
  }

  private static Ledger.Line line(String name, JsonNode root, JsonNode account, JsonNode entry)
      throws NoDossier {
    Ledger.Quoted action =
        quoted(name, entry.path("action"))
            .orElseThrow(() -> new NoDossier(name + ": a commitment without an action"));
    return new Ledger.Line(
        name,
        root.path("story").path("title").asText(),
        account.path("source").asText(),
        text(account, "outlet"),
        text(entry, "row").orElse(entry.path("id").asText()),
        text(entry, "actor"),
        entry.path("kind").asText(),
        entry.path("modality").asText(),
        text(entry, "addressee"),
        action,
        quoted(name, entry.path("condition")));
  }

  private static Optional<Ledger.Quoted> quoted(String name, JsonNode passage) throws NoDossier {
    if (!passage.isObject()) {
      return Optional.empty();
    }
    int start = passage.path("start").asInt(-1);
    int end = passage.path("end").asInt(-1);
    if (start < 0 || end < start) {
      throw new NoDossier(name + ": a passage without its place");
    }
    return Optional.of(new Ledger.Quoted(new Span(start, end), passage.path("quote").asText()));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
