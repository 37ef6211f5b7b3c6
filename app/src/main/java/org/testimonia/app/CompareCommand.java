package org.testimonia.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.testimonia.Pipeline;
import org.testimonia.dossier.CsvTable;
import org.testimonia.dossier.DossierFormat;
import org.testimonia.dossier.DossierPrinter;
import org.testimonia.dossier.PrintOptions;
import org.testimonia.model.Capture;
import org.testimonia.model.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `testimonia compare`: the dossier of the accounts, taken as one story.
@Command(
    name = "compare",
    description = "Compares the accounts of one story and prints their dossier.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class CompareCommand implements Callable<Integer> {
  /// When terminal text is coloured.
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  private final Console console;

  @Mixin private Run run = new Run();

  @Mixin private LibraryPlace place = new LibraryPlace();

  @Option(
      names = "--story",
      paramLabel = "ID",
      description =
          "In place of sources: the accounts of this story of the library; the first characters of "
              + "an id that `stories` lists are enough.")
  private Optional<String> story = Optional.empty();

  @Option(
      names = "--versions",
      description =
          "With --story: earlier versions of an account too, each as an account of its own, to see "
              + "what changed.")
  private boolean versions;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES} (default: what the ending of --output says, else text).",
      completionCandidates = Formats.class)
  private @Nullable DossierFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      description = "Write there instead of to standard output; a form of many files needs a DIR.")
  private @Nullable Path output;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "The table that csv prints when it goes to one file: ${COMPLETION-CANDIDATES}.")
  private CsvTable table = CsvTable.CLAIMS;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description =
          "auto, always or never (default: auto: for a terminal, unless NO_COLOR is set).")
  private Colour colour = Colour.AUTO;

  @Option(
      names = "--explain",
      description = "Under each claim and difference, why it was made; with text and json.")
  private boolean explain;

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description =
          "Also write each account's text there, as SHA256.txt: what every offset points into; for "
              + "a page, the text extracted from it.")
  private @Nullable Path texts;

  CompareCommand(Console console) {
    this.console = console;
  }

  /// The words that `--format` takes.
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return DossierFormat.words().iterator();
    }
  }

  @Override
  public Integer call() {
    Optional<Path> target = Optional.ofNullable(output);
    DossierFormat wanted = Optional.ofNullable(format).orElseGet(() -> formatOf(target));
    if (explain && wanted != DossierFormat.TEXT && wanted != DossierFormat.JSON) {
      throw new Failure(ExitCode.USAGE, "--explain goes with the formats text and json");
    }
    boolean folder = target.isPresent() && isFolder(target.get(), wanted);
    target.ifPresent(path -> Output.check(path, folder));
    Optional.ofNullable(texts).ifPresent(path -> Output.check(path, true));
    Dossier dossier = dossier();
    Optional.ofNullable(texts).ifPresent(path -> Output.toFolder(path, texts(dossier)));
    DossierPrinter printer = wanted.printer(new PrintOptions(coloured(target), table, explain));
    if (target.isEmpty()) {
      Output.toStream(console.out(), out -> printer.print(dossier, out));
    } else if (folder) {
      Map<String, Output.Content> contents = new LinkedHashMap<>();
      wanted.files().forEach((name, file) -> contents.put(name, out -> file.print(dossier, out)));
      Output.toFolder(target.get(), contents);
    } else {
      Output.toFile(target.get(), out -> printer.print(dossier, out));
    }
    return ExitCode.OK.code();
  }

  private Dossier dossier() {
    if (story.isEmpty()) {
      if (versions) {
        throw new Failure(
            ExitCode.USAGE, "--versions goes with --story: files have no earlier versions");
      }
      return run.tell(console, Pipeline::compare);
    }
    if (run.hasSources()) {
      throw new Failure(ExitCode.USAGE, "--story and sources do not go together");
    }
    List<Capture> accounts = place.accounts(story.get(), versions);
    return run.tell(
        console, List.of(), (pipeline, none, report) -> pipeline.compareCaptures(accounts, report));
  }

  private static Map<String, Output.Content> texts(Dossier dossier) {
    Map<String, Output.Content> contents = new LinkedHashMap<>();
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      contents.put(
          entry.account().textSha256() + ".txt", out -> out.append(entry.account().text()));
    }
    return contents;
  }

  /// A form of many files goes into a folder unless a file is plainly meant: `claims.csv`.
  private static boolean isFolder(Path target, DossierFormat wanted) {
    boolean file = String.valueOf(target.getFileName()).endsWith("." + wanted.ending());
    return Files.isDirectory(target) || (wanted.files().size() > 1 && !file);
  }

  private static DossierFormat formatOf(Optional<Path> target) {
    String name = target.map(path -> String.valueOf(path.getFileName())).orElse("");
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Testimonia.findFormat(ending).orElse(DossierFormat.TEXT);
  }

  private boolean coloured(Optional<Path> target) {
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          target.isEmpty()
              && console.outIsTerminal()
              && Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
    };
  }
}
