package org.testimonia.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The forms a ledger can be printed in.
public enum LedgerFormat {
  /// For a terminal of 80 columns, a group an actor.
  TEXT,
  /// A table with a header, a row a commitment and account.
  CSV,
  /// All of it, as `docs/dossier.md` describes it.
  JSON;

  private static final String NAME = "testimonia.ledger/1";

  private static final List<String> COLUMNS =
      List.of(
          "actor",
          "kind",
          "modality",
          "addressee",
          "action",
          "condition",
          "story",
          "account",
          "outlet",
          "start",
          "end",
          "row",
          "dossier");

  /// A longer quotation is cut in the text form.
  private static final int ROOM = 160;

  /// Prints `ledger`: the same ledger, the same bytes.
  public void print(Ledger ledger, Appendable out) throws IOException {
    switch (this) {
      case TEXT -> text(ledger, out);
      case CSV -> csv(ledger, out);
      case JSON -> json(ledger, out);
    }
  }

  private static void text(Ledger ledger, Appendable out) throws IOException {
    Map<String, List<Ledger.Line>> byActor = new LinkedHashMap<>();
    for (Ledger.Line line : ledger.lines()) {
      String name = name(line).toLowerCase(Locale.ROOT);
      byActor.computeIfAbsent(name, any -> new ArrayList<>()).add(line);
    }
    TextPage page = new TextPage(out, false);
    page.title("Ledger");
    page.line(
        Words.count(ledger.lines().size(), "line") + " of " + Words.count(byActor.size(), "actor"));
    for (List<Ledger.Line> actor : byActor.values()) {
      Map<List<String>, List<Ledger.Line>> rows = new LinkedHashMap<>();
      for (Ledger.Line line : actor) {
        rows.computeIfAbsent(List.of(line.dossier(), line.row()), any -> new ArrayList<>())
            .add(line);
      }
      page.section(name(actor.getFirst()), rows.size());
      for (List<Ledger.Line> row : rows.values()) {
        row(page, row);
      }
    }
  }

  private static String name(Ledger.Line line) {
    return Clean.line(line.actor().orElse("Actor unsure"));
  }

  /// One commitment, with each account's words for it.
  private static void row(TextPage page, List<Ledger.Line> row) throws IOException {
    Ledger.Line first = row.getFirst();
    String firmness = first.modality().equals("stated") ? "" : " (" + first.modality() + ")";
    String to = first.addressee().map(whom -> " to " + Clean.line(whom)).orElse("");
    page.item("-", first.kind() + firmness + to, Clean.line(first.story()));
    for (Ledger.Line line : row) {
      page.quote(Clean.line(line.source()), Excerpt.of(line.action().quote(), ROOM));
      Optional<Ledger.Quoted> condition = line.condition();
      if (condition.isPresent()) {
        page.quote("condition", Excerpt.of(condition.get().quote(), ROOM));
      }
    }
  }

  private static void csv(Ledger ledger, Appendable out) throws IOException {
    CsvPrinter.line(COLUMNS, out);
    for (Ledger.Line line : ledger.lines()) {
      CsvPrinter.line(
          List.of(
              line.actor().orElse(""),
              line.kind(),
              line.modality(),
              line.addressee().orElse(""),
              line.action().quote(),
              line.condition().map(Ledger.Quoted::quote).orElse(""),
              line.story(),
              line.source(),
              line.outlet().orElse(""),
              Integer.toString(line.action().span().start()),
              Integer.toString(line.action().span().end()),
              line.row(),
              line.dossier()),
          out);
    }
  }

  private static void json(Ledger ledger, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringField("format", NAME);
      json.writeArrayFieldStart("lines");
      for (Ledger.Line line : ledger.lines()) {
        json.writeStartObject();
        Json.text(json, "actor", line.actor());
        json.writeStringField("kind", line.kind());
        json.writeStringField("modality", line.modality());
        Json.text(json, "addressee", line.addressee());
        quoted(json, "action", Optional.of(line.action()));
        quoted(json, "condition", line.condition());
        json.writeStringField("story", line.story());
        json.writeStringField("account", line.source());
        Json.text(json, "outlet", line.outlet());
        json.writeStringField("row", line.row());
        json.writeStringField("dossier", line.dossier());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static void quoted(JsonGenerator json, String field, Optional<Ledger.Quoted> quoted)
      throws IOException {
    if (quoted.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeNumberField("start", quoted.get().span().start());
    json.writeNumberField("end", quoted.get().span().end());
    json.writeStringField("quote", quoted.get().quote());
    json.writeEndObject();
  }
}
