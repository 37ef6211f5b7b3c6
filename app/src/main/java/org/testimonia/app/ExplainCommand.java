package org.testimonia.app;

import java.util.concurrent.Callable;
import org.testimonia.Build;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.StageCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `testimonia explain`: the stages with their versions and settings.
@Command(
    name = "explain",
    description = "Prints the stages with their versions and settings.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Settings settings = new Settings();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PipelineConfig config = settings.config();
    Output.toStream(
        console.out(),
        out -> {
          out.append("testimonia " + Build.version() + ", settings " + config.sha256() + "\n");
          for (StageCard card : Pipeline.explain(config)) {
            out.append("\n" + card.name() + "\n  " + card.does() + "\n");
            if (!card.parts().isEmpty()) {
              out.append("  rests on " + card.parts() + "\n");
            }
            if (!card.settings().isEmpty()) {
              out.append("  settings " + String.join(", ", card.settings()) + "\n");
            }
          }
        });
    return ExitCode.OK.code();
  }
}
