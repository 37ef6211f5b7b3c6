package org.testimonia.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.Published;

/// Prints an account as it was taken in: as one line of JSON, the form that `docs/extract.md`
/// describes, or as plain text. What the source does not say is `null`. Captions stand apart.
final class CapturePrinter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private CapturePrinter() {}

  static void printJson(Capture capture, Appendable out) throws IOException {
    StringWriter line = new StringWriter();
    Account account = capture.account();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("source", account.source().name());
      word(json, "url", account.address());
      word(json, "outlet", account.outlet());
      word(json, "title", account.title());
      word(json, "byline", account.byline());
      time(json, "published", account.published());
      time(json, "updated", account.updated());
      word(json, "language", account.language());
      json.writeStringField("text", String.join("\n", blocks(capture, false)));
      json.writeArrayFieldStart("captions");
      for (String caption : blocks(capture, true)) {
        json.writeString(caption);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append(line.toString()).append('\n');
  }

  static void printText(Capture capture, Appendable out) throws IOException {
    Account account = capture.account();
    out.append("== ").append(Console.tame(account.source().name())).append(" ==\n");
    for (Optional<String> said :
        List.of(
            account.title(),
            account.byline(),
            account.outlet(),
            account.published().stated().map(day -> "published " + day),
            account.updated().stated().map(day -> "updated " + day))) {
      if (said.isPresent()) {
        out.append(Console.tame(said.get())).append('\n');
      }
    }
    for (String block : blocks(capture, false)) {
      out.append('\n').append(Console.tame(block)).append('\n');
    }
    out.append('\n');
  }

  private static List<String> blocks(Capture capture, boolean captions) {
    return capture.blocks().stream()
        .filter(block -> (block.kind() == BlockKind.CAPTION) == captions)
        .map(Block::span)
        .map(span -> span.in(capture.account().text()))
        .toList();
  }

  private static void word(JsonGenerator json, String field, Optional<String> word)
      throws IOException {
    if (word.isPresent()) {
      json.writeStringField(field, word.get());
    } else {
      json.writeNullField(field);
    }
  }

  private static void time(JsonGenerator json, String field, Published time) throws IOException {
    word(json, field, time.stated());
    json.writeStringField(
        field + "Precision",
        switch (time) {
          case Published.At at -> "instant";
          case Published.On on -> "day";
          case Published.Unknown unknown -> "unknown";
        });
  }
}
