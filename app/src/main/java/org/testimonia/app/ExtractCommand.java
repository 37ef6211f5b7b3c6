package org.testimonia.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.testimonia.Pipeline;
import org.testimonia.model.Capture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `testimonia extract`: the article of each page, and what the page says about it.
@Command(
    name = "extract",
    description = "Takes the article out of each page: text, title, byline, dates.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class ExtractCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Run run = new Run();

  @Mixin private Listing listing = new Listing();

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Capture> captures = run.tell(console, Pipeline::extract);
    listing.print(console, captures, CapturePrinter::printJson, CapturePrinter::printText);
    return ExitCode.OK.code();
  }
}
