package org.testimonia.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.testimonia.Pipeline;
import org.testimonia.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `testimonia analyze`: each account read on its own.
@Command(
    name = "analyze",
    description = "Reads each account on its own: who said what, names, times, numbers.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class AnalyzeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Run run = new Run();

  @Mixin private Listing listing = new Listing();

  AnalyzeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Reading> readings = run.tell(console, Pipeline::analyze);
    listing.print(console, readings, ReadingJson::print, ReadingText::printStatements);
    return ExitCode.OK.code();
  }
}
