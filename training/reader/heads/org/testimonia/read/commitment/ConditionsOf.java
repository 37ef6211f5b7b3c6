package org.testimonia.read.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Account;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.read.time.TimeFinder;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// Writes what the rules take for conditions: JSON lines of `id` and `text` in; of `id` and `sentences` out, each
/// `[start, end, [[start, end, sure], ...]]` in code points. Arguments: the file to read, the file to write.
final class ConditionsOf {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Parser parser = new Parser();
  private final TimeFinder times = new TimeFinder();
  private final ConditionFinder finder = new ConditionFinder(new CommitmentLexicon());

  private ConditionsOf() {}

  public static void main(String[] args) throws IOException {
    ConditionsOf conditions = new ConditionsOf();
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        JsonNode row = JSON.readTree(line);
        ObjectNode found = JSON.createObjectNode().put("id", row.get("id").asText());
        conditions.find(row.get("text").asText(), found.putArray("sentences"));
        out.println(found);
      }
    }
  }

  private void find(String text, ArrayNode out) {
    Parse parse = parser.parse(article(text));
    List<Span> dates =
        times.find(parse, new Published.Unknown()).stream()
            .map(time -> parse.tokens().within(time.span()))
            .toList();
    for (Span sentence : parse.sentences()) {
      Span range = parse.tokens().within(sentence);
      Words words =
          new Words(parse.tokens(), range, dates.stream().filter(range::overlaps).toList());
      ArrayNode here = place(out.addArray(), text, sentence).addArray();
      for (Condition condition : finder.find(words)) {
        Span span = words.text(condition.span().start(), condition.span().end());
        place(here.addArray(), text, span).add(condition.sure());
      }
    }
  }

  private static ArrayNode place(ArrayNode out, String text, Span span) {
    return out.add(text.codePointCount(0, span.start())).add(text.codePointCount(0, span.end()));
  }

  /// The text as it is, each line a paragraph.
  private static Article article(String text) {
    Account account =
        Account.of(
            new SourceRef("text"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Published.Unknown(),
            Optional.empty(),
            text);
    OffsetMap.Builder offsets = new OffsetMap.Builder();
    for (int i = 0; i < text.length(); i++) {
      offsets.add(text.charAt(i), i);
    }
    List<Block> lines = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(new Block(new Span(at, at + line.length()).trim(text), BlockKind.PARAGRAPH));
      }
      at += line.length() + 1;
    }
    return new Article(account, text, offsets.map(), lines, List.of());
  }
}
