package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir private static Path folder;

  private static String dossier(String story) {
    Path file = folder.resolve(story + ".json");
    if (!Files.exists(file)) {
      Path accounts = Cli.ROOT.resolve("examples").resolve(story).resolve("accounts");
      Cli cli = Cli.run("compare", accounts.toString(), "-o", file.toString());
      assertThat(cli.code()).as(cli.err()).isZero();
    }
    return file.toString();
  }

  @Test
  void listsTheCommitmentsOfManyDossiersByActor() throws IOException {
    String strait = dossier("strait-dispute");
    String tunnel = dossier("tunnel-fire");
    Cli cli = Cli.run("ledger", tunnel, strait, "--format", "json");
    JsonNode lines = new ObjectMapper().readTree(cli.out()).path("lines");
    List<String> actors = new ArrayList<>();
    List<String> dossiers = new ArrayList<>();
    for (JsonNode line : lines) {
      actors.add(line.path("actor").asText("\uffff").toLowerCase(Locale.ROOT));
      dossiers.add(line.path("dossier").asText());
    }
    assertThat(actors).isSorted().hasSizeGreaterThan(5);
    assertThat(dossiers).contains(strait, tunnel);
    assertThat(Cli.run("ledger", strait, tunnel, "--format", "json").out()).isEqualTo(cli.out());
  }

  @Test
  void everyFormHasEveryLine() {
    String strait = dossier("strait-dispute");
    String csv = Cli.run("ledger", strait, "--format", "csv").out();
    String text = Cli.run("ledger", strait).out();
    long lines = csv.lines().count() - 1;
    long rows =
        csv.lines().skip(1).map(line -> line.split(",")).map(LedgerTest::row).distinct().count();
    assertThat(lines).isGreaterThan(rows);
    assertThat(text.lines().filter(line -> line.startsWith("- "))).hasSize((int) rows);
    assertThat(csv).startsWith("actor,kind,modality,");
    assertThat(text).startsWith("Ledger\n" + lines + " lines of ").contains("condition: ");
  }

  /// The row stands before the dossier, in the last column but one.
  private static String row(String[] cells) {
    return cells[cells.length - 2];
  }

  @Test
  void whatIsNoDossierIsNamed() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"format\": \"something\"}");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
    assertThat(failure(other.toString())).contains(other + ": is no dossier", "\"something\"");
    assertThat(failure(broken.toString())).contains(broken + ": is no JSON");
    assertThat(failure("no/such/file.json")).contains("no/such/file.json: there is no such file");
    assertThat(failure(folder.toString())).contains(folder + ": cannot be read");
  }

  private static String failure(String name) {
    Cli cli = Cli.run("ledger", name);
    assertThat(cli.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(cli.out()).isEmpty();
    return cli.err();
  }
}
