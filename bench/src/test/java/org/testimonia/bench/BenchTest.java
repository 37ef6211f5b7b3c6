package org.testimonia.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  private static final String ACCOUNT =
      """
      The harbour office said on Tuesday that 231 passengers were on board the ferry.

      "Nobody on the quay saw the ferry turn back," said Ines Karlow, who runs the office.
      """;

  @Test
  void eachSizeIsALineOfTheTable(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    Mixture mixture = new Mixture(List.of(ACCOUNT), 60);
    new Bench(folder, mixture, new PrintStream(table, true, UTF_8)).run(List.of(1, 3));
    List<String> lines = table.toString(UTF_8).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).contains("60 words");
    assertThat(lines.get(1)).contains("accounts", "read", "compare", "peak");
    assertThat(lines.get(2).strip()).matches("1( +[0-9.]+){5} +([0-9]+|-)");
    assertThat(lines.get(3).strip()).matches("3( +[0-9.]+){5} +([0-9]+|-)");
  }

  @Test
  void theAccountsOfEveryExampleAreRead(@TempDir Path examples) throws IOException {
    for (String story : List.of("ferry", "harbour")) {
      Path accounts = Files.createDirectories(examples.resolve(story).resolve("accounts"));
      Files.writeString(accounts.resolve("a.txt"), ACCOUNT + story);
    }
    assertThat(Bench.texts(examples)).hasSize(2);
  }
}
