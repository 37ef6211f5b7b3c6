package org.testimonia.app;

import java.nio.file.Path;
import java.util.Optional;
import org.testimonia.PipelineConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The settings of a run, as a user may set them.
final class Settings {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many accounts are read at once (default: one a processor).")
  private int threads = PipelineConfig.defaults().threads();

  @Mixin private SourceLimit limit = new SourceLimit();

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "A reader model of your own, a folder as models/reader-en is (default: built in).")
  private Optional<Path> model = Optional.empty();

  PipelineConfig config() {
    if (threads < 1) {
      throw new Failure(ExitCode.USAGE, "--threads takes 1 or more");
    }
    return new PipelineConfig(limit.bytes(), threads, model);
  }
}
