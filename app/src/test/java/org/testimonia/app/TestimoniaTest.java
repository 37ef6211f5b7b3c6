package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimonia.Build;
import org.testimonia.text.Sha256;

class TestimoniaTest {
  @TempDir private Path folder;

  @Test
  void helpListsEveryCommandAndEveryExitCode() {
    Cli cli = Cli.run("--help");
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).contains("compare", "analyze", "trace", "explain");
    for (ExitCode exitCode : ExitCode.values()) {
      assertThat(cli.out()).contains(exitCode.code() + "  " + exitCode.words());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "analyze", "trace", "explain"})
  void everyCommandHasHelp(String command) {
    Cli cli = Cli.run(command, "--help");
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).startsWith("Usage: testimonia " + command);
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(Build.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(Cli.run("--version").out())
        .isEqualToIgnoringNewLines("testimonia " + Build.version());
  }

  @Test
  void aMistypedCommandIsAnsweredWithTheRightOne() {
    Cli cli = Cli.run("compar", "x");
    assertThat(cli.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(cli.err()).contains("Did you mean compare", "Try 'testimonia --help'");
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void theTextsThatOffsetsPointIntoAreKept() throws IOException {
    Path account = folder.resolve("a.json");
    String text = "The mayor of Brell said on Monday that the bridge \uFFFD would stay shut.";
    Files.writeString(account, "{\"text\": \"" + text.replace("\uFFFD", "\\ud800") + "\"}");
    Path texts = folder.resolve("texts");
    Cli cli = Cli.run("compare", "--texts", texts.toString(), account.toString());
    assertThat(cli.code()).isZero();
    assertThat(texts.toFile().list()).hasSize(1);
    assertThat(texts.resolve(Sha256.of(text) + ".txt")).hasContent(text);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(Cli.run().code()).isEqualTo(ExitCode.USAGE.code());
    Cli cli = Cli.run("compare");
    assertThat(cli.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(cli.err()).contains("SOURCE", "Try 'testimonia compare --help'");
  }

  @Test
  void anUnknownFormatIsAnsweredWithThoseThereAre() {
    Cli cli = Cli.run("compare", "--format", "foo", "x");
    assertThat(cli.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(cli.err()).contains("'foo' is none of", "json");
  }

  @Test
  void aSettingOutOfRangeIsAUsageError() {
    assertThat(Cli.run("explain", "--threads", "0").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void explainNamesEveryStageInOrderWithItsParts() {
    Cli cli = Cli.run("explain", "--max-source-bytes", "12345");
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .containsSubsequence("ingest", "jsoup ", "12345", "clean", "read", "OpenNLP ", "compare")
        .doesNotContain("${");
  }

  @Test
  void controlCharactersOfNamesNeverReachTheTerminal() {
    Cli cli = Cli.run("compare", "no\u001b[31mfile\u202e.txt");
    assertThat(cli.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(cli.err()).contains("no\\u001b[31mfile\\u202e.txt").doesNotContain("\u001b");
    assertThat(Cli.run("no\u001b[31mcommand").err()).doesNotContain("\u001b");
  }

  @Test
  void anOutputThatCannotBeWrittenEndsTheRunBeforeTheWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path output : new Path[] {file.resolve("x.json"), folder.resolve("none/x.json")}) {
      Cli cli = Cli.run("compare", Cli.STRAIT, "-o", output.toString());
      assertThat(cli.code()).isEqualTo(ExitCode.OUTPUT.code());
      assertThat(cli.err()).contains(output.toString()).doesNotContain("read");
    }
  }

  @Test
  void progressIsShownOnlyToPeople() {
    String one = Cli.STRAIT + "/04-daily-beacon.txt";
    assertThat(Cli.runOn("", true, "analyze", one).err())
        .contains("\rread".substring(1), Console.CLEAR_LINE);
    assertThat(Cli.run("analyze", one).err()).doesNotContain("\u001b", "\r");
  }

  @Test
  void reasonsGoWithTextAndJsonOnly() {
    Cli cli = Cli.run("compare", Cli.STRAIT, "--explain", "--format", "html");
    assertThat(cli.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(cli.err()).contains("--explain goes with the formats text and json");
  }
}
