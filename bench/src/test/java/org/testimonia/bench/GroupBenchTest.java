package org.testimonia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupBenchTest {
  private static final String RECORD =
      """
      {"id": "%s", "title": "%s", "published": "2024-05-1%d", "text": "%s"}
      """;

  @Test
  void eachTimeTheStreamIsToldIsALineOfTheTable(@TempDir Path folder) throws IOException {
    Path stream = folder.resolve("stream.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(stream))) {
      String ferry = "The harbour office said that 231 passengers were on board the ferry.";
      String orchard = "The orchard festival of Port Elsin drew four thousand people this year.";
      out.write(RECORD.formatted("a", "Ferry turns back", 4, ferry).getBytes(UTF_8));
      out.write(RECORD.formatted("b", "Orchard festival ends", 5, orchard).getBytes(UTF_8));
    }
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    GroupBench.run(GroupBench.accounts(stream), 3, new PrintStream(table, true, UTF_8));
    List<String> lines = table.toString(UTF_8).lines().map(String::strip).toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst()).contains("grouped/s", "copies/s", "accounts/s", "a cpu", "heap");
    assertThat(lines.subList(1, 4)).allMatch(line -> line.matches("[246]( +[0-9]+){8}"));
    assertThat(lines.getLast()).startsWith("6");
  }

  @Test
  void aStreamThatIsNotThereIsSkipped(@TempDir Path folder) throws IOException {
    GroupBench.main(new String[] {folder.resolve("none.gz").toString()});
    assertThat(folder).isEmptyDirectory();
  }
}
