package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTest {
  private static final String STREAM =
      """
      {"id": "a", "title": "Ferry Halvard runs aground off Tamm", "published": "2024-05-16", "text": "The ferry Halvard ran aground off Tamm harbour on Thursday with 212 passengers aboard, harbour master Ilse Brandvik said."}
      {"id": 7, "title": "Growers in Velling ask for frost aid", "text": "Growers around Velling lost their apple blossom to frost and asked the province for aid."}
      no json
      {"title": "212 passengers taken off ferry Halvard", "published": "2024-05-16", "text": "All 212 passengers were taken off the ferry Halvard after it ran aground near Tamm harbour, harbour master Ilse Brandvik said."}
      """;

  private static List<JsonNode> lines(String printed) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : printed.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void oneLineAnAccountInTheOrderOfTheStream() throws IOException {
    Cli cli = Cli.runOn(STREAM, false, "group", "--format", "jsonl");
    assertThat(cli.code()).as(cli.err()).isZero();
    List<JsonNode> lines = lines(cli.out());
    assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("a", "7", "-#4");
    assertThat(lines.get(2).path("story")).isEqualTo(lines.get(0).path("story"));
    assertThat(lines.get(1).path("story")).isNotEqualTo(lines.get(0).path("story"));
    assertThat(lines).noneMatch(line -> line.has("copyOf") || line.has("agency"));
    assertThat(cli.err())
        .contains("-#3")
        .contains("is malformed")
        .contains("3 accounts read, 1 dropped");
  }

  @Test
  void whyAnAccountIsInItsStoryIsToldWhenAskedFor() throws IOException {
    Cli cli = Cli.runOn(STREAM, false, "group", "--explain");
    assertThat(cli.code()).as(cli.err()).isZero();
    List<JsonNode> lines = lines(cli.out());
    assertThat(lines.get(0).at("/why/joined").isNull()).isTrue();
    JsonNode joined = lines.get(2).at("/why/joined");
    assertThat(joined.path("story")).isEqualTo(lines.get(0).path("story"));
    assertThat(joined.path("score").asDouble())
        .isGreaterThan(lines.get(2).at("/why/threshold").asDouble());
    assertThat(joined.at("/likest/id").asText()).isEqualTo("a");
    assertThat(joined.at("/likest/words")).extracting(JsonNode::asText).contains("Halvard");
    assertThat(joined.at("/likest/signs")).hasSize(5);
    assertThat(Cli.runOn(STREAM, false, "group").out()).doesNotContain("why");
  }

  private static final String WIRE =
      "TAMM (AP) - The ferry Halvard ran aground off Tamm harbour on Thursday with 212 people on board. "
          + "Divers found a long tear below the water line, and tugs are to pull the ship free at high tide.";

  private static String record(String id, String text) {
    return "{\"doc_id\": \"%s\", \"published\": \"2024-05-16\", \"text\": \"%s\"}\n"
        .formatted(id, text);
  }

  @Test
  void copiedTextIsToldWithItsRanges() throws IOException {
    String lead = "Hundreds slept in a gym. ";
    String copy = lead + WIRE.substring(12);
    Cli cli = Cli.runOn(record("a", WIRE) + record("b", copy), false, "group");
    List<JsonNode> lines = lines(cli.out());
    assertThat(lines.get(0).path("agency").asText()).isEqualTo("AP");
    assertThat(lines.get(0).has("copyOf")).isFalse();
    JsonNode told = lines.get(1).path("copyOf").path(0);
    assertThat(told.path("id").asText()).isEqualTo("a");
    int start = told.path("ranges").path(0).path(0).asInt();
    int end = told.path("ranges").path(0).path(1).asInt();
    assertThat(start).isEqualTo(lead.length());
    assertThat(WIRE).contains(copy.substring(start, end)).endsWith("tide.");
    assertThat(end).isEqualTo(copy.length() - 1);
  }

  @Test
  void packedStreamsAndLinesOfManyAccountsAreRead(@TempDir Path folder) throws IOException {
    Path stream = folder.resolve("stream.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(stream))) {
      String members = record("a", WIRE).strip() + ", {\"text\": \"Growers ask for frost aid.\"}";
      out.write(
          ("{\"story\": \"s1\", \"articles\": [" + members + "]}\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(record("c", WIRE).getBytes(StandardCharsets.UTF_8));
    }
    Cli cli = Cli.run("group", stream.toString());
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(lines(cli.out()))
        .extracting(line -> line.path("id").asText())
        .containsExactly("a", stream + "#1.2", "c");
  }

  @Test
  void aLineGoesOutAsSoonAsOneHasComeIn() throws Exception {
    try (PipedInputStream in = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream();
        BufferedReader told =
            new BufferedReader(
                new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8))) {
      Console console = Console.of(in, out, OutputStream.nullOutputStream(), false, false);
      Thread group = Thread.ofPlatform().unstarted(() -> Testimonia.run(console, "group"));
      try (PipedOutputStream feed = new PipedOutputStream(in)) {
        group.start();
        for (String id : List.of("a", "b", "c")) {
          feed.write(record(id, WIRE + id).getBytes(StandardCharsets.UTF_8));
          feed.flush();
          // Waits for the answer while more input may come at any time.
          assertThat(told.readLine()).startsWith("{\"id\":\"" + id + "\",\"story\":");
        }
      }
      group.join();
    }
  }

  @Test
  void programsAreToldHowItGoes() throws IOException {
    Cli cli = Cli.runOn(STREAM, false, "group", "--json");
    assertThat(lines(cli.out())).hasSize(3);
    List<JsonNode> told = lines(cli.err());
    assertThat(told)
        .extracting(event -> event.path("event").asText())
        .contains("progress", "dropped")
        .endsWith("summary");
    assertThat(told.getLast().path("accounts").asInt()).isEqualTo(3);
    assertThat(told.getLast().path("dropped").path("MALFORMED").asInt()).isEqualTo(1);
  }

  @Test
  void whoStopsReadingEndsTheRun() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    byte[] many = record("a", WIRE).repeat(5_000).getBytes(StandardCharsets.UTF_8);
    InputStream in = new ByteArrayInputStream(many);
    Console console = Console.of(in, gone, OutputStream.nullOutputStream(), false, false);
    assertThat(Testimonia.run(console, "group")).isIn(0, ExitCode.NO_ACCOUNT.code());
    assertThat(in).isNotEmpty();
  }

  @Test
  void nothingToGroupIsSaid() {
    Cli cli = Cli.runOn("", false, "group");
    assertThat(cli.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void aFloodOfOneTextIsToldAsCopiesInOneStory() throws IOException {
    StringBuilder flood = new StringBuilder(STREAM);
    for (int i = 0; i < 200; i++) {
      flood.append(record("w" + i, WIRE));
    }
    flood.append(record("w150", WIRE));
    Cli cli = Cli.runOn(flood.toString(), false, "group", "--explain");
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.err()).contains("204 accounts read, 1 dropped");
    List<JsonNode> copies = lines(cli.out()).stream().filter(line -> line.has("copyOf")).toList();
    assertThat(copies).extracting(line -> line.path("id").asText()).contains("w1", "w30", "w199");
    assertThat(copies)
        .hasSize(200)
        .allSatisfy(line -> {
          assertThat(line.path("story")).isEqualTo(copies.getFirst().path("story"));
          assertThat(line.path("agency").asText()).isEqualTo("AP");
          assertThat(line.at("/copyOf/0/words")).isEqualTo(copies.getFirst().at("/copyOf/0/words"));
          assertThat(line.at("/copyOf/0/id").asText()).startsWith("w");
          assertThat(line.at("/why/threshold").isNumber()).isTrue();
        });
  }
}
