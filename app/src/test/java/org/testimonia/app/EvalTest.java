package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `testimonia eval`.
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
  void speakersCountAmongTheStatementsThatAreFound() throws IOException {
    String text = "😀 Mayor Lena Orth said the pier is shut. She said it would open in May.";
    String said = "[[23, 39, \"Lena Orth\"], [50, 70, \"Ivan Pohl\"], [0, 1, \"Orth\"]]";
    Cli ran = eval("{\"text\": \"" + text + "\", \"statements\": " + said + "}\n");
    assertThat(ran.out())
        .isEqualTo(
            "speaker accuracy  50.0   (3 statements marked, 2 found, 1 with the right speaker)\n");
  }

  @Test
  void aLineThatIsNeitherIsNamed() throws IOException {
    Cli ran = eval("{\"tokens\": [\"a\"], \"labels\": []}\n");
    assertThat(ran.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(ran.err()).contains("gold.jsonl").contains("line 1");
  }

  @Test
  void answersThatSayTheSameAreFoundTogether() throws IOException {
    String[][] answers = {
      {"The dam at Orsund broke because of heavy rain.", "because of heavy rain", "1"},
      {"Officials said heavy rain caused the dam to break.", "heavy rain", "1"},
      {
        "An engineer blamed rusted bolts in the sluice gate.",
        "rusted bolts in the sluice gate",
        "2"
      },
      {
        "😀 The bolts in the sluice gate had rusted, a report said.",
        "The bolts in the sluice gate had rusted",
        "2"
      },
    };
    StringBuilder line = new StringBuilder("{\"answers\": [");
    for (String[] answer : answers) {
      int start = answer[0].indexOf(answer[1]);
      int first = answer[0].codePointCount(0, start);
      line.append(line.length() > 13 ? "," : "")
          .append("{\"text\": \"" + answer[0] + "\", \"start\": " + first)
          .append(", \"end\": " + (first + answer[1].length()))
          .append(", \"group\": \"" + answer[2] + "\"}");
    }
    Path gold = Files.writeString(folder.resolve("answers.jsonl"), line + "]}\n\n");
    Cli ran = Cli.run("eval", "agreement", gold.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "1        balanced accuracy 100.0   (2 of 2 that say the same, 4 of 4 that do not)",
            "all      balanced accuracy 100.0   (2 of 2 that say the same, 4 of 4 that do not)");
  }

  @Test
  void anAnswerOutsideItsTextIsNamed() throws IOException {
    String answer = "{\"text\": \"Rain.\", \"start\": 2, \"end\": 9, \"group\": \"1\"}";
    Path gold =
        Files.writeString(
            folder.resolve("answers.jsonl"), "{\"answers\": [" + answer + "," + answer + "]}");
    Cli ran = Cli.run("eval", "agreement", gold.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(ran.err()).contains("answers.jsonl").contains("line 1");
  }

  @Test
  void aFolderWithoutAModelIsNamed() {
    Cli ran = Cli.run("analyze", "--model", folder.toString(), Cli.STRAIT + "/01-tidewire.json");
    assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ran.err()).contains("model.properties").doesNotContain("defect");
    assertThat(ran.err().lines()).as("nothing was read before").hasSize(1);
  }
}
