package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {
  private static final String STREAM =
      """
      {"id": "a", "title": "Ferry Halvard runs aground off Tamm", "published": "2024-05-16", "text": "The ferry Halvard ran aground off Tamm harbour on Thursday with 212 passengers aboard, harbour master Ilse Brandvik said."}
      {"id": 7, "title": "Growers in Velling ask for frost aid", "text": "Growers around Velling lost their apple blossom to frost and asked the province for aid."}
      no json
      {"title": "212 passengers taken off ferry Halvard", "published": "2024-05-16", "text": "All 212 passengers were taken off the ferry Halvard after it ran aground near Tamm harbour, harbour master Ilse Brandvik said."}
      """;

  @Test
  void oneLineAnAccountInTheOrderOfTheStream() throws IOException {
    Cli cli = Cli.runOn(STREAM, false, "group", "--format", "jsonl");
    assertThat(cli.code()).as(cli.err()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : cli.out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("a", "7", "-#4");
    assertThat(lines.get(2).path("story")).isEqualTo(lines.get(0).path("story"));
    assertThat(lines.get(1).path("story")).isNotEqualTo(lines.get(0).path("story"));
    assertThat(cli.err()).contains("-#3").contains("is malformed").contains("3 accounts read");
  }

  @Test
  void nothingToGroupIsSaid() {
    Cli cli = Cli.runOn("", false, "group");
    assertThat(cli.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(cli.out()).isEmpty();
  }
}
