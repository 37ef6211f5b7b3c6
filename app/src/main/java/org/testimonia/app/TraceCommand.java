package org.testimonia.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.testimonia.Pipeline;
import org.testimonia.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `testimonia trace`: what each stage made of an account, to see where something went astray.
@Command(
    name = "trace",
    description = "Shows what each stage made of an account.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class TraceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Run run = new Run();

  TraceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Reading> readings = run.tell(console, Pipeline::analyze);
    Output.toStream(
        console.out(),
        out -> {
          for (Reading reading : readings) {
            ReadingText.printStages(reading, out);
          }
        });
    return ExitCode.OK.code();
  }
}
