package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
  private static final String PAGE =
      """
      <html lang="de"><head><title>Fähre</title>
      <meta property="og:url" content="https://hafenblatt.example/2024/05/16/faehre.html">
      <meta property="article:published_time" content="2024-05-16T05:30:00+02:00"></head>
      <body><nav><a href="/">Start</a></nav><article><h1>Die Fähre schwimmt wieder</h1>
      <figure><figcaption>Am Kai von Tamm</figcaption></figure>
      <p>%s</p><p>%s</p></article><footer>Impressum</footer></body></html>
      """
          .formatted(
              "Nach neun Tagen im Schlick ist die Fähre am Montag gehoben worden. ".repeat(3),
              "Der Hafenmeister sprach von einer Nacht, die keiner vergessen werde. ".repeat(3));

  @TempDir private Path folder;

  @Test
  void aPageBecomesOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("faehre.html"), PAGE);
    Cli cli = Cli.run("extract", "--format", "jsonl", file.toString());
    assertThat(cli.code()).as(cli.err()).isZero();
    JsonNode line = new ObjectMapper().readTree(cli.out());
    assertThat(line.path("source").asText()).isEqualTo(file.toString());
    assertThat(line.path("url").asText()).startsWith("https://hafenblatt.example/");
    assertThat(line.path("outlet").asText()).isEqualTo("hafenblatt.example");
    assertThat(line.path("title").asText()).isEqualTo("Die Fähre schwimmt wieder");
    assertThat(line.path("byline").isNull()).isTrue();
    assertThat(line.path("published").asText()).isEqualTo("2024-05-16T05:30+02:00");
    assertThat(line.path("publishedPrecision").asText()).isEqualTo("instant");
    assertThat(line.path("updatedPrecision").asText()).isEqualTo("unknown");
    assertThat(line.path("language").asText()).isEqualTo("de");
    assertThat(line.path("text").asText())
        .startsWith("Die Fähre schwimmt wieder\nNach neun Tagen")
        .doesNotContain("Impressum", "Start", "Kai");
    assertThat(line.path("captions").path(0).asText()).isEqualTo("Am Kai von Tamm");
  }

  @Test
  void aShortPageThatNoSpacesPartIsAnArticleAndSoIsAShortOneWithADay() throws IOException {
    String report = "渡轮周一被打捞出水,港务长说它在海边躺了两天。".repeat(3);
    Files.writeString(folder.resolve("a.html"), "<h1>渡轮</h1><p>" + report + "</p>");
    String flash =
        "<h1>Ferry raised</h1><p>The ferry was raised on Monday morning, the master of the harbour said.";
    Files.writeString(
        folder.resolve("b.html"), "<time pubdate datetime='2024-05-16'></time>" + flash);
    Files.writeString(folder.resolve("c.html"), flash);
    Cli cli = Cli.run("extract", "--format", "jsonl", folder.toString());
    assertThat(cli.out().lines()).hasSize(2);
    assertThat(cli.err()).contains("c.html").contains("2 accounts read, 1 dropped");
  }

  @Test
  void theSamePageTwiceIsTwoLinesAndNoneIsNamed() throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    Files.writeString(folder.resolve("b.html"), PAGE);
    Files.writeString(folder.resolve("c.html"), "<html><body><p>Log in</p></body></html>");
    Cli cli = Cli.run("extract", "--format", "jsonl", folder.toString());
    assertThat(cli.out().lines()).hasSize(2);
    assertThat(cli.err()).contains("c.html").contains("2 accounts read, 1 dropped");
  }

  @Test
  void peopleReadText() throws IOException {
    Path file = Files.writeString(folder.resolve("faehre.html"), PAGE);
    assertThat(Cli.run("extract", file.toString()).out())
        .contains("published 2024-05-16T05:30+02:00")
        .contains("Der Hafenmeister sprach");
  }
}
