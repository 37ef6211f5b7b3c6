package org.testimonia.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.testimonia.Pipeline;
import org.testimonia.model.Capture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `testimonia extract`: the article of each page, and what the page says about it.
@Command(
    name = "extract",
    description = "Takes the article out of each page: text, title, byline, dates.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class ExtractCommand implements Callable<Integer> {
  /// How articles are printed.
  enum Format {
    JSONL,
    TEXT
  }

  private final Console console;

  @Mixin private Run run = new Run();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl (one line an article) or text (default: text).")
  private Format format = Format.TEXT;

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Capture> captures = run.tell(console, Pipeline::extract);
    Output.toStream(
        console.out(),
        out -> {
          for (Capture capture : captures) {
            switch (format) {
              case JSONL -> CapturePrinter.printJson(capture, out);
              case TEXT -> CapturePrinter.printText(capture, out);
            }
          }
        });
    return ExitCode.OK.code();
  }
}
