package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.model.DropReason;

/// Everything a user can get wrong, end to end: each bad source is named with its reason, and the
/// others go on.
class HostileInputTest {
  private static final String FERRY =
      """
      The night ferry to Orsund was cancelled on Monday after a crane fell across the pier,
      the harbour office said. Nobody was hurt. "We will sail again when the pier is clear,"
      harbour master Ilse Brandt told reporters.
      """;

  private static final String SAME_FERRY =
      """
      A crane that fell across the pier stopped the night ferry to Orsund on Monday. Two people
      were hurt, the harbour office said. Harbour master Ilse Brandt said the ferry would sail
      again when the pier was clear.
      """;

  private static final String BEES =
      """
      Beekeepers in the hills above Tarn counted more hives this spring than in any year before.
      The warm winter helped, said Oto Lund, who has kept bees there since he was a boy.
      """;

  @TempDir private Path folder;

  private String text(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String bytes(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private static String warning(String source, DropReason reason) {
    return "warning: " + source + ": " + reason.words();
  }

  @Test
  void eachBadSourceIsNamedAndTheGoodOnesAreCompared() throws IOException {
    List<String> sources = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    sources.add(text("good-1.txt", FERRY));
    sources.add(text("good-2.txt", SAME_FERRY));
    sources.add(
        bytes("latin.txt", BEES.replace("Tarn", "Tårn").getBytes(Charset.forName("cp1252"))));
    bad(sources, warnings, text("empty.txt", ""), DropReason.EMPTY);
    bad(sources, warnings, text("blank.txt", " \n\t\n"), DropReason.EMPTY);
    bad(sources, warnings, bytes("picture.txt", picture()), DropReason.BINARY);
    bad(sources, warnings, text("large.txt", FERRY.repeat(40)), DropReason.TOO_LARGE);
    bad(
        sources,
        warnings,
        text("page.html", "<html><body><nav>Home</nav></body></html>"),
        DropReason.NO_ARTICLE);
    bad(
        sources,
        warnings,
        text("no-text.json", "{\"title\": \"A crane fell\"}"),
        DropReason.NO_TEXT);
    bad(sources, warnings, text("broken.json", "{\"text\": \"A crane"), DropReason.MALFORMED);
    bad(sources, warnings, text("same.txt", FERRY), DropReason.DUPLICATE);
    bad(sources, warnings, text("german.txt", german()), DropReason.UNSUPPORTED_LANGUAGE);
    bad(
        sources,
        warnings,
        text("wall.html", "<p>The night ferry was cancelled. Subscribe to continue reading.</p>"),
        DropReason.LOGIN_WALL);
    bad(
        sources,
        warnings,
        text("feed.xml", "<rss><channel><title>Quay</title></channel></rss>"),
        DropReason.UNSUPPORTED_FORMAT);
    bad(
        sources,
        warnings,
        bytes("crawl.warc.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6}),
        DropReason.TRUNCATED);
    bad(sources, warnings, folder.resolve("nowhere.txt").toString(), DropReason.NOT_FOUND);
    bad(sources, warnings, folder.resolve("good-1.txt/below.txt").toString(), DropReason.NOT_FOUND);
    List<String> arguments =
        new ArrayList<>(List.of("compare", "--format", "json", "--max-source-bytes", "5000"));
    arguments.addAll(sources);

    Cli cli = Cli.run(arguments.toArray(String[]::new));

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.err().lines())
        .filteredOn(line -> line.startsWith("warning: "))
        .hasSameSizeAs(warnings);
    assertThat(cli.err())
        .contains(warnings)
        .contains("3 accounts read, " + warnings.size() + " dropped");
    assertThat(cli.out())
        .startsWith("{")
        .contains("good-1.txt", "good-2.txt", "latin.txt")
        .doesNotContain("same.txt");
  }

  private static void bad(
      List<String> sources, List<String> warnings, String source, DropReason reason) {
    sources.add(source);
    warnings.add(warning(source, reason));
  }

  private static byte[] picture() {
    byte[] picture = "\u0089PNG\r\n\u001a\n".repeat(40).getBytes(StandardCharsets.ISO_8859_1);
    picture[20] = 0;
    return picture;
  }

  private static String german() {
    return """
    Die Nachtfähre nach Orsund fiel am Montag aus, nachdem ein Kran auf die Mole gestürzt war.
    Verletzt wurde niemand, teilte das Hafenamt mit. Die Aufräumarbeiten dauern noch mehrere Tage,
    und die Reisenden müssen bis dahin mit der Bahn über die Brücke fahren. Der Hafenmeister
    erklärte, man werde den Betrieb wieder aufnehmen, sobald die Anlegestelle frei sei und die
    Behörde den Kran untersucht habe. Warum er umstürzte, ist noch nicht bekannt.
    """;
  }

  @Test
  void nothingReadableEndsTheRunWithItsOwnCode() throws IOException {
    Cli cli = Cli.run("compare", text("empty.txt", ""), folder.resolve("none").toString());
    assertThat(cli.code()).isEqualTo(ExitCode.NO_ACCOUNT.code());
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).contains("none of the sources gave an account");
  }

  @Test
  void oneAccountAloneIsADossierWithANote() throws IOException {
    Cli cli = Cli.run("compare", "--format", "json", text("only.txt", FERRY));
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).contains("note: one account only: nothing to compare");
    assertThat(cli.out()).contains("only.txt");
  }

  @Test
  void accountsOfDifferentMattersHaveNothingInCommon() throws IOException {
    Cli cli = Cli.run("compare", "--format", "json", text("1.txt", FERRY), text("2.txt", BEES));
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).contains("note: these accounts have nothing in common");
  }

  @Test
  void aFileWithoutPermissionIsNamed() throws IOException {
    Path closed = Path.of(text("closed.txt", FERRY));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(closed), "this user may read everything");
    Cli cli = Cli.run("compare", closed.toString(), text("good.txt", BEES));
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).contains(warning(closed.toString(), DropReason.UNREADABLE));
  }

  @Test
  void aFolderWithoutPermissionToWriteIsNamed() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(closed), "this user may write everywhere");
    Cli cli =
        Cli.run("compare", text("good.txt", FERRY), "-o", closed.resolve("x.json").toString());
    assertThat(cli.code()).isEqualTo(ExitCode.OUTPUT.code());
    assertThat(cli.err()).contains("no permission to write there");
  }

  @Test
  void standardInputStandsBesideFiles() throws IOException {
    Cli cli =
        Cli.runOn(SAME_FERRY, false, "compare", "--format", "json", text("1.txt", FERRY), "-");
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(cli.err()).contains("2 accounts read, 0 dropped");
  }

  @Test
  void oddMarksNeverEndARun() throws IOException {
    String odd =
        "“One ‘two „three «four said Ann Oke, “never closed. \ud83d\udc0e\u200f\u202e \u0007 ((((( \"\"\" ''' ”””\n"
            + "SAID SAID SAID: \" said. “” ‘’ said, ’ said Ann Oke’s’ said\n";
    Cli cli =
        Cli.run(
            "analyze",
            "--format",
            "jsonl",
            text("odd.txt", FERRY + odd.repeat(30)),
            text("bees.txt", BEES));
    assertThat(cli.code()).isZero();
    assertThat(cli.err()).contains("2 accounts read, 0 dropped");
  }

  @Test
  void everyFormIsWrittenToItsFile() throws IOException {
    String one = text("1.txt", FERRY);
    String two = text("2.txt", SAME_FERRY);
    for (String name : List.of("d.txt", "d.json", "d.html", "d.md", "d.jsonld", "d.csv")) {
      Path file = folder.resolve(name);
      assertThat(Cli.run("compare", one, two, "-o", file.toString()).code()).isZero();
      assertThat(file).isNotEmptyFile();
    }
    assertThat(folder.resolve("d.json")).content().startsWith("{");
    assertThat(folder.resolve("d.html")).content().startsWithIgnoringCase("<!doctype html>");
    Path tables = folder.resolve("tables");
    assertThat(Cli.run("compare", one, two, "--format", "csv", "-o", tables.toString()).code())
        .isZero();
    assertThat(tables).isDirectoryContaining("glob:**/claims.csv");
  }
}
