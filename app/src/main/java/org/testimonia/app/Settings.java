package org.testimonia.app;

import java.nio.file.Path;
import java.util.Optional;
import org.testimonia.PipelineConfig;
import picocli.CommandLine.Option;

/// The settings of a run, as a user may set them.
final class Settings {
  private static final PipelineConfig DEFAULTS = PipelineConfig.defaults();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many accounts are read at once (default: one a processor).")
  private int threads = DEFAULTS.threads();

  @Option(
      names = "--max-source-bytes",
      paramLabel = "BYTES",
      description = "A larger source is dropped (default: ${DEFAULT-VALUE}).")
  private long maxSourceBytes = DEFAULTS.maxSourceBytes();

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "A reader model of your own, a folder as models/reader-en is (default: built in).")
  private Optional<Path> model = Optional.empty();

  PipelineConfig config() {
    if (threads < 1 || maxSourceBytes < 1) {
      throw new Failure(ExitCode.USAGE, "--threads and --max-source-bytes take 1 or more");
    }
    return new PipelineConfig(maxSourceBytes, threads, model);
  }
}
