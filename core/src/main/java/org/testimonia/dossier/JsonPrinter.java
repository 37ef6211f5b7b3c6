package org.testimonia.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Lineage;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Published;
import org.testimonia.model.Revision;
import org.testimonia.model.Sentence;
import org.testimonia.model.Side;

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
    try (JsonGenerator json = generator(text)) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      story(json, dossier);
      json.writeArrayFieldStart("accounts");
      for (Dossier.AccountEntry entry : dossier.accounts()) {
        account(json, entry);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("statements");
      for (Dossier.StatementEntry entry : dossier.statements()) {
        statement(json, entry);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("claims");
      for (Claim claim : dossier.claims()) {
        claim(json, claim);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("commitments");
      CommitmentRows rows = new CommitmentRows(dossier);
      for (Dossier.CommitmentEntry entry : dossier.commitments()) {
        commitment(json, entry, rows.rowOf(entry));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("lineages");
      for (Lineage lineage : dossier.lineages()) {
        lineage(json, lineage);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("revisions");
      for (Revision revision : dossier.revisions()) {
        JsonRevisions.write(json, revision);
      }
      json.writeEndArray();
      removed(json, dossier);
      provenance(json, dossier.provenance());
      json.writeEndObject();
    }
    out.append(text.getBuffer()).append('\n');
  }

  /// A generator whose output is indented by two spaces and whose lines end the same everywhere.
  static JsonGenerator generator(StringWriter text) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    JsonGenerator json = new JsonFactory().createGenerator(text);
    return json.setPrettyPrinter(printer).setCharacterEscapes(new VisibleEscapes());
  }

  private static void story(JsonGenerator json, Dossier dossier) throws IOException {
    json.writeObjectFieldStart("story");
    json.writeStringField("id", dossier.storyId());
    json.writeStringField("title", dossier.title());
    text(json, "from", dossier.from().map(Object::toString));
    text(json, "to", dossier.to().map(Object::toString));
    json.writeEndObject();
  }

  private static void account(JsonGenerator json, Dossier.AccountEntry entry) throws IOException {
    Account account = entry.account();
    json.writeStartObject();
    json.writeStringField("id", account.id());
    json.writeStringField("label", entry.label());
    json.writeStringField("source", account.source().name());
    text(json, "outlet", account.outlet());
    text(json, "title", account.title());
    text(json, "byline", account.byline());
    published(json, account.published());
    text(json, "language", account.language());
    json.writeStringField("textSha256", account.textSha256());
    json.writeNumberField("words", entry.words());
    text(json, "lineage", entry.lineage());
    json.writeObjectFieldStart("shares");
    number(json, "reporting", entry.shares().reporting());
    number(json, "opinion", entry.shares().opinion());
    number(json, "attributed", entry.shares().attributed());
    number(json, "furniture", entry.shares().furniture());
    json.writeEndObject();
    json.writeArrayFieldStart("sentences");
    for (Sentence sentence : entry.sentences()) {
      json.writeStartObject();
      json.writeNumberField("start", sentence.span().start());
      json.writeNumberField("end", sentence.span().end());
      json.writeStringField("label", word(sentence.voice()));
      json.writeEndObject();
    }
    json.writeEndArray();
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
    text(json, "name", entry.speaker());
    passage(json, "mention", entry.mention());
    json.writeEndObject();
    passage(json, "cue", entry.cue());
    passage(json, "content", Optional.of(entry.content()));
    json.writeStringField("kind", word(entry.kind()));
    passage(json, "occasion", entry.occasion());
    number(json, "confidence", entry.confidence());
    json.writeEndObject();
  }

  private void claim(JsonGenerator json, Claim claim) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    json.writeStringField("standing", word(claim.standing()));
    texts(json, "accounts", claim.accounts());
    json.writeNumberField("independent", claim.independent());
    texts(json, "leftOutBy", claim.leftOutBy());
    number(json, "salience", claim.salience());
    json.writeArrayFieldStart("members");
    for (Member member : claim.members()) {
      json.writeStartObject();
      json.writeStringField("account", member.passage().account());
      passage(json, "passage", Optional.of(member.passage()));
      text(json, "statement", member.statement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("differences");
    for (Difference difference : claim.differences()) {
      difference(json, difference);
    }
    json.writeEndArray();
    if (explain) {
      JsonReasons.print(json, claim.reasons());
    }
    json.writeEndObject();
  }

  private void difference(JsonGenerator json, Difference difference) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", word(difference.type()));
    json.writeArrayFieldStart("sides");
    for (Side side : difference.sides()) {
      json.writeStartObject();
      texts(json, "accounts", side.accounts());
      json.writeStringField("value", side.value());
      passage(json, "passage", Optional.of(side.passage()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("note", difference.note());
    if (difference.translated()) {
      json.writeBooleanField("translated", true);
    }
    if (explain) {
      JsonReasons.print(json, difference.reasons());
    }
    json.writeEndObject();
  }

  private static void commitment(JsonGenerator json, Dossier.CommitmentEntry entry, String row)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("row", row);
    json.writeStringField("account", entry.account());
    text(json, "actor", entry.actor());
    json.writeStringField("kind", word(entry.kind()));
    passage(json, "action", Optional.of(entry.action()));
    passage(json, "condition", entry.condition());
    text(json, "addressee", entry.addressee());
    text(json, "statement", entry.statement());
    json.writeStringField("modality", word(entry.modality()));
    json.writeEndObject();
  }

  private static void lineage(JsonGenerator json, Lineage lineage) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", lineage.id());
    texts(json, "accounts", lineage.accounts());
    json.writeArrayFieldStart("copied");
    for (Passage copied : lineage.copied()) {
      passage(json, copied);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void removed(JsonGenerator json, Dossier dossier) throws IOException {
    json.writeArrayFieldStart("removed");
    for (Dossier.AccountEntry account : dossier.accounts()) {
      for (Dossier.RemovedEntry entry : account.removed()) {
        json.writeStartObject();
        json.writeStringField("account", account.account().id());
        passage(json, "passage", Optional.of(entry.passage()));
        json.writeStringField("reason", word(entry.reason()));
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
    text(json, "sha256", Optional.of(provenance.modelSha256()).filter(hash -> !hash.isEmpty()));
    json.writeEndObject();
    json.writeStringField("config", provenance.configSha256());
    texts(json, "inputs", provenance.inputs());
    json.writeEndObject();
  }

  static void passage(JsonGenerator json, String field, Optional<Passage> passage)
      throws IOException {
    json.writeFieldName(field);
    if (passage.isPresent()) {
      passage(json, passage.get());
    } else {
      json.writeNull();
    }
  }

  private static void passage(JsonGenerator json, Passage passage) throws IOException {
    json.writeStartObject();
    json.writeStringField("account", passage.account());
    json.writeNumberField("start", passage.span().start());
    json.writeNumberField("end", passage.span().end());
    json.writeStringField("quote", passage.quote());
    json.writeStringField("prefix", passage.prefix());
    json.writeStringField("suffix", passage.suffix());
    json.writeEndObject();
  }

  static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  private static void texts(JsonGenerator json, String field, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /// Four decimals: more would claim a precision that counts of words do not have.
  static void number(JsonGenerator json, String field, double value) throws IOException {
    json.writeFieldName(field);
    json.writeNumber(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
