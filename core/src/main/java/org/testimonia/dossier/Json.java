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
import org.testimonia.model.Passage;

/// How every JSON form puts what it puts: the same fields, the same bytes.
final class Json {
  /// Writes one value.
  @FunctionalInterface
  interface Writer<T> {
    void write(JsonGenerator json, T value) throws IOException;
  }

  private Json() {}

  /// A generator whose output is indented by two spaces and whose lines end the same everywhere.
  static JsonGenerator generator(StringWriter text) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    JsonGenerator json = new JsonFactory().createGenerator(text);
    return json.setPrettyPrinter(printer).setCharacterEscapes(new VisibleEscapes());
  }

  /// The values as an array, in their order.
  static <T> void array(JsonGenerator json, String field, List<T> values, Writer<T> writer)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (T value : values) {
      writer.write(json, value);
    }
    json.writeEndArray();
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

  static void passage(JsonGenerator json, Passage passage) throws IOException {
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

  static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
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
