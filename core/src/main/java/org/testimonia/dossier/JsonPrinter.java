package org.testimonia.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Dossier;
import org.testimonia.model.Lineage;
import org.testimonia.model.Published;
import org.testimonia.model.Sentence;

/// Prints `dossier.json`, the contract that `docs/dossier.md` describes field by field.
final class JsonPrinter implements DossierPrinter {
  /// The name and version of the form, first in every file.
  static final String FORMAT = "testimonia.dossier/1";

  private final boolean explain;

  /// @param explain whether each claim and difference carries its reasons
  JsonPrinter(boolean explain) {
    this.explain = explain;
  }

  @Override
  public void print(Dossier dossier, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      story(json, dossier);
      Json.array(json, "accounts", dossier.accounts(), JsonPrinter::account);
      Json.array(json, "statements", dossier.statements(), JsonPrinter::statement);
      Json.array(json, "claims", dossier.claims(), new JsonClaims(explain)::write);
      CommitmentRows rows = new CommitmentRows(dossier);
      Json.array(
          json,
          "commitments",
          dossier.commitments(),
          (to, entry) -> commitment(to, entry, rows.rowOf(entry)));
      Json.array(json, "lineages", dossier.lineages(), JsonPrinter::lineage);
      Json.array(json, "revisions", dossier.revisions(), JsonRevisions::write);
      removed(json, dossier);
      provenance(json, dossier.provenance());
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  private static void story(JsonGenerator json, Dossier dossier) throws IOException {
    json.writeObjectFieldStart("story");
    json.writeStringField("id", dossier.storyId());
    json.writeStringField("title", dossier.title());
    Json.text(json, "from", dossier.from().map(Object::toString));
    Json.text(json, "to", dossier.to().map(Object::toString));
    json.writeEndObject();
  }

  private static void account(JsonGenerator json, Dossier.AccountEntry entry) throws IOException {
    Account account = entry.account();
    json.writeStartObject();
    json.writeStringField("id", account.id());
    json.writeStringField("label", entry.label());
    json.writeStringField("source", account.source().name());
    Json.text(json, "outlet", account.outlet());
    Json.text(json, "title", account.title());
    Json.text(json, "byline", account.byline());
    published(json, account.published());
    Json.text(json, "language", account.language());
    json.writeStringField("textSha256", account.textSha256());
    json.writeNumberField("words", entry.words());
    Json.text(json, "lineage", entry.lineage());
    json.writeObjectFieldStart("shares");
    Json.number(json, "reporting", entry.shares().reporting());
    Json.number(json, "opinion", entry.shares().opinion());
    Json.number(json, "attributed", entry.shares().attributed());
    Json.number(json, "furniture", entry.shares().furniture());
    json.writeEndObject();
    Json.array(json, "sentences", entry.sentences(), JsonPrinter::sentence);
    json.writeEndObject();
  }

  private static void sentence(JsonGenerator json, Sentence sentence) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", sentence.span().start());
    json.writeNumberField("end", sentence.span().end());
    json.writeStringField("label", Json.word(sentence.voice()));
    json.writeEndObject();
  }

  private static void published(JsonGenerator json, Published published) throws IOException {
    switch (published) {
      case Published.At at -> {
        json.writeStringField("published", at.instant().toString());
        json.writeStringField("publishedPrecision", "instant");
      }
      case Published.On on -> {
        json.writeStringField("published", on.day().toString());
        json.writeStringField("publishedPrecision", "day");
      }
      case Published.Unknown unknown -> {
        json.writeNullField("published");
        json.writeStringField("publishedPrecision", "unknown");
      }
    }
  }

  private static void statement(JsonGenerator json, Dossier.StatementEntry entry)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("account", entry.account());
    json.writeObjectFieldStart("speaker");
    Json.text(json, "name", entry.speaker());
    Json.passage(json, "mention", entry.mention());
    json.writeEndObject();
    Json.passage(json, "cue", entry.cue());
    Json.passage(json, "content", Optional.of(entry.content()));
    json.writeStringField("kind", Json.word(entry.kind()));
    Json.passage(json, "occasion", entry.occasion());
    Json.number(json, "confidence", entry.confidence());
    json.writeEndObject();
  }

  private static void commitment(JsonGenerator json, Dossier.CommitmentEntry entry, String row)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("row", row);
    json.writeStringField("account", entry.account());
    Json.text(json, "actor", entry.actor());
    json.writeStringField("kind", Json.word(entry.kind()));
    Json.passage(json, "action", Optional.of(entry.action()));
    Json.passage(json, "condition", entry.condition());
    Json.text(json, "addressee", entry.addressee());
    Json.text(json, "statement", entry.statement());
    json.writeStringField("modality", Json.word(entry.modality()));
    json.writeEndObject();
  }

  private static void lineage(JsonGenerator json, Lineage lineage) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", lineage.id());
    Json.texts(json, "accounts", lineage.accounts());
    Json.array(json, "copied", lineage.copied(), Json::passage);
    json.writeEndObject();
  }

  private static void removed(JsonGenerator json, Dossier dossier) throws IOException {
    json.writeArrayFieldStart("removed");
    for (Dossier.AccountEntry account : dossier.accounts()) {
      for (Dossier.RemovedEntry entry : account.removed()) {
        json.writeStartObject();
        json.writeStringField("account", account.account().id());
        Json.passage(json, "passage", Optional.of(entry.passage()));
        json.writeStringField("reason", Json.word(entry.reason()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void provenance(JsonGenerator json, Dossier.Provenance provenance)
      throws IOException {
    json.writeObjectFieldStart("provenance");
    json.writeStringField("version", provenance.version());
    json.writeObjectFieldStart("model");
    json.writeStringField("name", provenance.model());
    Json.text(
        json, "sha256", Optional.of(provenance.modelSha256()).filter(hash -> !hash.isEmpty()));
    json.writeEndObject();
    json.writeStringField("config", provenance.configSha256());
    Json.texts(json, "inputs", provenance.inputs());
    json.writeEndObject();
  }
}
