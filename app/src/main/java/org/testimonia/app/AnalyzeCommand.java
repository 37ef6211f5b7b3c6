package org.testimonia.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.testimonia.Pipeline;
import org.testimonia.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `testimonia analyze`: each account read on its own.
@Command(
    name = "analyze",
    description = "Reads each account on its own: who said what, names, times, numbers.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class AnalyzeCommand implements Callable<Integer> {
  /// How readings are printed.
  enum Format {
    JSONL,
    TEXT
  }

  private final Console console;

  @Mixin private Run run = new Run();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl (one line an account) or text (default: text).")
  private Format format = Format.TEXT;

  AnalyzeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Reading> readings = run.tell(console, Pipeline::analyze);
    Output.toStream(
        console.out(),
        out -> {
          for (Reading reading : readings) {
            switch (format) {
              case JSONL -> ReadingJson.print(reading, out);
              case TEXT -> ReadingText.printStatements(reading, out);
            }
          }
        });
    return ExitCode.OK.code();
  }
}
