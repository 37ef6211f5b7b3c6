package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static List<JsonNode> lines(Cli cli) throws IOException {
    assertThat(cli.code()).as(cli.err()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : cli.out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void anAccountsLineHoldsExactStretchesOfItsText() throws IOException {
    Path file = Path.of(Cli.STRAIT, "01-tidewire.json");
    String text = JSON.readTree(file.toFile()).path("text").asText();
    JsonNode line = lines(Cli.run("analyze", "--format", "jsonl", file.toString())).getFirst();
    assertThat(line.path("source").asText()).isEqualTo(file.toString());
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly(
            "id", "source", "statements", "sentences", "names", "times", "numbers", "commitments");
    int before = 0;
    for (JsonNode sentence : line.path("sentences")) {
      assertThat(sentence.path("start").asInt()).isGreaterThanOrEqualTo(before);
      assertThat(sentence.path("label").asText()).isIn("reporting", "opinion", "furniture");
      before = sentence.path("end").asInt();
    }
    assertThat(before).isGreaterThan(0).isLessThanOrEqualTo(text.length());
    List<String> said = new ArrayList<>();
    for (JsonNode statement : line.path("statements")) {
      JsonNode content = statement.path("content");
      said.add(text.substring(content.path("start").asInt(), content.path("end").asInt()));
      assertThat(statement.path("kind").asText()).isIn("direct", "indirect", "mixed");
    }
    assertThat(said).anySatisfy(words -> assertThat(words).contains("Nobody can paint a lane"));
  }

  @Test
  void aSentenceIsALegalAccountAndKeepsItsId() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("sentences.jsonl"),
            """
            {"id": "q-7", "text": "The harbour stays open, the mayor said ."}
            {"id": 12, "text": "\\u201cNot today\\u201d, Mr Oke told reporters ."}
            """);
    List<JsonNode> lines = lines(Cli.run("analyze", "--format", "jsonl", file.toString()));
    assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("q-7", "12");
  }

  @Test
  void standardInputIsAnAccount() throws IOException {
    List<JsonNode> lines =
        lines(
            Cli.runOn(
                "The bridge will be closed for a week, the council said on Monday.\n",
                false,
                "analyze",
                "--format",
                "jsonl",
                "-"));
    assertThat(lines).extracting(line -> line.path("source").asText()).containsExactly("-");
  }

  @Test
  void threadsShowInNoResult() {
    String one = Cli.run("analyze", "--format", "jsonl", "--threads", "1", Cli.STRAIT).out();
    String many = Cli.run("analyze", "--format", "jsonl", "--threads", "5", Cli.STRAIT).out();
    assertThat(many).isEqualTo(one).isNotEmpty();
  }

  @Test
  void textIsForPeople() {
    Cli cli = Cli.run("analyze", Cli.STRAIT + "/01-tidewire.json");
    assertThat(cli.out()).startsWith("== ").contains("01-tidewire.json");
    assertThat(cli.err()).contains("1 account read, 0 dropped");
  }

  @Test
  void traceShowsEveryStage() {
    Cli cli = Cli.run("trace", Cli.STRAIT + "/02-almer-herald.html");
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.out()).containsSubsequence("-- ingest", "-- clean", "-- read", "sentence");
  }
}
