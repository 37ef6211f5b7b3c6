package org.testimonia.compare.difference;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.testimonia.compare.align.ClaimPairs;
import org.testimonia.compare.align.TrainAligner;
import org.testimonia.compare.cross.Beside;
import org.testimonia.model.Reading;
import org.testimonia.text.Span;

/// Writes pairs judged by hand as the product hands them to the cross-encoder: JSON lines of
/// `story`, `one` and `other` (`sentence`, `start`, `end`, `speaker`), `label` and `words`, places in code points.
/// Arguments: what `pairs.py restore` made, the file to write.
final class PairTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PairTexts() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, List<String[]>> stories =
        Files.readAllLines(folder.resolve("pairs.tsv")).stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.toList()));
    try (PrintWriter out = new PrintWriter(args[1], StandardCharsets.UTF_8)) {
      for (Map.Entry<String, List<String[]>> story : stories.entrySet()) {
        Map<String, Reading> readings =
            TrainAligner.read(folder.resolve(story.getKey())).stream()
                .collect(Collectors.toMap(r -> r.account().source().stem(), Function.identity()));
        for (String[] row : story.getValue()) {
          ObjectNode pair = JSON.createObjectNode().put("story", row[0]).put("label", row[1]);
          ArrayNode words = JSON.createArrayNode();
          pair.set("one", side(readings, row, 2, words));
          pair.set("other", side(readings, row, 7, words));
          pair.set("words", words);
          out.println(JSON.writeValueAsString(pair));
        }
      }
    }
  }

  /// The passage that the row tells of from column `at` on; the words that carry its difference go
  /// to `words`.
  private static ObjectNode side(
      Map<String, Reading> readings, String[] row, int at, ArrayNode words) {
    Reading reading = readings.get(row[at]);
    String text = reading.account().text();
    int[] places =
        IntStream.rangeClosed(1, 4).map(i -> Integer.parseInt(row[at + i])).toArray();
    Span passage =
        new Span(text.offsetByCodePoints(0, places[0]), text.offsetByCodePoints(0, places[1]));
    Beside beside = Beside.of(reading, passage);
    int start = text.codePointCount(0, beside.from());
    if (places[2] < start) {
      words.addNull();
    } else {
      words.addArray().add(places[2] - start).add(places[3] - start);
    }
    return ClaimPairs.side(beside);
  }
}
