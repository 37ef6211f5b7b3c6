package org.testimonia.app;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.testimonia.dossier.Ledger;
import org.testimonia.dossier.LedgerFormat;
import org.testimonia.dossier.LedgerReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `testimonia ledger`: the commitments of many dossiers, by actor.
@Command(
    name = "ledger",
    description = "Lists who committed to what over many dossiers, by actor.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class LedgerCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "DOSSIER",
      arity = "1..*",
      description = "Dossiers that compare --format json wrote.")
  private List<String> dossiers = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, csv or json (default: text).")
  private LedgerFormat format = LedgerFormat.TEXT;

  LedgerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Ledger.Line> lines = new ArrayList<>();
    for (String name : dossiers) {
      try {
        lines.addAll(LedgerReader.read(name, content(name)));
      } catch (LedgerReader.NoDossier e) {
        throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()));
      }
    }
    Ledger ledger = new Ledger(lines);
    Output.toStream(console.out(), out -> format.print(ledger, out));
    return ExitCode.OK.code();
  }

  private static String content(String name) {
    try {
      return Files.readString(Path.of(name));
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new Failure(ExitCode.USAGE, name + ": there is no such file");
    } catch (MalformedInputException e) {
      throw new Failure(ExitCode.USAGE, name + ": is no dossier (it is not UTF-8)");
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, name + ": cannot be read: " + e.getMessage());
    }
  }
}
