package org.testimonia.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.text.Span;

/// Takes accounts in from files.
public final class Ingester {
  private final ObjectMapper json = new ObjectMapper();

  /// One outcome for each account found in `sources`, in their order.
  public List<Outcome<Capture>> ingest(List<SourceRef> sources) {
    List<Outcome<Capture>> outcomes = new ArrayList<>();
    for (SourceRef source : sources) {
      try {
        String content = Files.readString(Path.of(source.name()));
        outcomes.add(new Outcome.Kept<>(capture(source, content)));
      } catch (IOException e) {
        outcomes.add(new Outcome.Dropped<>(source, DropReason.UNREADABLE, String.valueOf(e)));
      }
    }
    return outcomes;
  }

  private Capture capture(SourceRef source, String content) throws IOException {
    if (!source.name().endsWith(".json")) {
      Account account =
          Account.of(
              source,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              new Published.Unknown(),
              Optional.empty(),
              content);
      return new Capture(account, lines(content));
    }
    JsonNode node = json.readTree(content);
    String text = node.path("text").asText();
    String day = node.path("published").asText();
    Account account =
        Account.of(
            source,
            Optional.of(node.path("source_domain").asText()),
            Optional.of(node.path("title").asText()),
            Optional.empty(),
            day.length() >= 10
                ? new Published.On(LocalDate.parse(day.substring(0, 10)))
                : new Published.Unknown(),
            Optional.of("en"),
            text);
    return new Capture(account, lines(text));
  }

  private static List<Block> lines(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      Span span = new Span(start, start + line.length()).trim(text);
      if (!span.isEmpty()) {
        blocks.add(new Block(span, BlockKind.PARAGRAPH));
      }
      start += line.length() + 1;
    }
    return blocks;
  }
}
