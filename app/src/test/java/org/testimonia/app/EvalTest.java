package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `testimonia eval attribution`.
class EvalTest {
  @TempDir private Path folder;

  private Cli eval(String lines) throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), lines);
    return Cli.run("eval", "attribution", gold.toString());
  }

  @Test
  void rolesCountWhenBothEndsAreRight() throws IOException {
    Cli ran =
        eval(
            """
            {"tokens": ["The", "pier", "is", "shut", ",", "the", "mayor", "said", "."],
             "labels": ["B-content", "I-content", "I-content", "I-content", "O", "B-source", "I-source", "B-cue", "O"]}
            {"tokens": ["Rain", "fell", "."], "labels": ["B-content", "O", "O"]}
            """
                .replace("],\n", "],"));
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .anyMatch(line -> line.startsWith("content") && line.contains("R  50.0"))
        .anyMatch(line -> line.startsWith("source") && line.contains("F1 100.0"))
        .anyMatch(line -> line.startsWith("cue") && line.contains("(1 marked, 1 found)"));
  }

  @Test
  void whatNobodyJudgedCountsForNothing() throws IOException {
    String text = "Mayor Lena Orth met Ivan Pohl in Berlin.";
    String marked =
        "{\"text\": \"" + text + "\", \"names\": [[6, 15, \"person\"]], \"ignore\": [[20, 39]]}\n";
    Cli ran = eval(marked);
    assertThat(ran.out().lines())
        .anyMatch(line -> line.startsWith("person") && line.contains("(1 marked, 1 found)"))
        .anyMatch(line -> line.startsWith("place") && line.contains("(0 marked, 0 found)"));
  }

  @Test
  void aLineThatIsNeitherIsNamed() throws IOException {
    Cli ran = eval("{\"tokens\": [\"a\"], \"labels\": []}\n");
    assertThat(ran.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(ran.err()).contains("gold.jsonl").contains("line 1");
  }

  @Test
  void aFolderWithoutAModelIsNamed() {
    Cli ran = Cli.run("analyze", "--model", folder.toString(), Cli.STRAIT + "/01-tidewire.json");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ran.err()).contains("model.properties").doesNotContain("defect");
  }
}
