package org.testimonia.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.testimonia.model.Account;
import org.testimonia.model.Commitment;
import org.testimonia.model.Name;
import org.testimonia.model.Quantity;
import org.testimonia.model.Reading;
import org.testimonia.model.Sentence;
import org.testimonia.model.Statement;
import org.testimonia.model.TimeMention;
import org.testimonia.text.Span;

/// Prints a reading as one line of JSON, the form that `docs/analyze.md` describes. What the text
/// does not say is `null`.
final class ReadingJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ReadingJson() {}

  static void print(Reading reading, Appendable out) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      Account account = reading.account();
      json.writeStartObject();
      json.writeStringField("id", account.source().record().orElse(account.id()));
      json.writeStringField("source", account.source().name());
      json.writeArrayFieldStart("statements");
      for (Statement statement : attributed(reading)) {
        statement(json, statement);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("sentences");
      for (Sentence sentence : reading.sentences()) {
        start(json, sentence.span());
        json.writeStringField("label", word(sentence.voice()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("names");
      for (Name name : reading.names()) {
        start(json, name.span());
        json.writeStringField("kind", word(name.kind()));
        json.writeStringField("name", name.canonical());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("times");
      for (TimeMention time : reading.times()) {
        time(json, time);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("numbers");
      for (Quantity quantity : reading.quantities()) {
        number(json, quantity);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("commitments");
      for (Commitment commitment : reading.commitments()) {
        commitment(json, commitment);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(line.getBuffer()).append('\n');
  }

  /// All that is attributed, sure or not, in the order of the text.
  private static List<Statement> attributed(Reading reading) {
    return Stream.concat(reading.statements().stream(), reading.doubtful().stream())
        .sorted(Comparator.comparing(Statement::content))
        .toList();
  }

  private static void statement(JsonGenerator json, Statement statement) throws IOException {
    json.writeStartObject();
    span(json, "source", statement.attribution().findMention());
    span(json, "cue", statement.cue());
    span(json, "content", Optional.of(statement.extent()));
    text(json, "speaker", statement.attribution().findName());
    json.writeStringField("kind", word(statement.kind()));
    span(json, "occasion", statement.occasion());
    json.writeNumberField("confidence", Math.round(statement.confidence() * 100) / 100.0);
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, TimeMention time) throws IOException {
    start(json, time.span());
    text(json, "from", time.from().map(LocalDate::toString));
    text(json, "to", time.to().map(LocalDate::toString));
    text(json, "clock", time.clock().map(Object::toString));
    json.writeStringField("normal", time.normal());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, Quantity quantity) throws IOException {
    start(json, quantity.span());
    bound(json, "low", quantity.low());
    bound(json, "high", quantity.high());
    json.writeStringField("unit", quantity.unit());
    json.writeStringField("counted", quantity.counted());
    json.writeBooleanField("approximate", quantity.approximate());
    json.writeBooleanField("ordinal", quantity.ordinal());
    json.writeEndObject();
  }

  private static void commitment(JsonGenerator json, Commitment commitment) throws IOException {
    json.writeStartObject();
    text(json, "actor", commitment.actor());
    json.writeStringField("kind", word(commitment.kind()));
    span(json, "action", Optional.of(commitment.action()));
    span(json, "condition", commitment.condition());
    text(json, "addressee", commitment.addressee());
    json.writeStringField("modality", word(commitment.modality()));
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, String field, Optional<Span> span)
      throws IOException {
    json.writeFieldName(field);
    if (span.isPresent()) {
      start(json, span.get());
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }

  private static void start(JsonGenerator json, Span span) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }

  private static void text(JsonGenerator json, String field, Optional<String> text)
      throws IOException {
    json.writeFieldName(field);
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }

  /// JSON knows no infinity: an open bound is `null`. Whole numbers are printed as such.
  private static void bound(JsonGenerator json, String field, double bound) throws IOException {
    json.writeFieldName(field);
    if (!Double.isFinite(bound)) {
      json.writeNull();
    } else if (bound == Math.rint(bound) && Math.abs(bound) < 1e15) {
      json.writeNumber((long) bound);
    } else {
      json.writeNumber(bound);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
