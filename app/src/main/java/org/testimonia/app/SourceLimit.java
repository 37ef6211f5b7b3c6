package org.testimonia.app;

import org.testimonia.PipelineConfig;
import picocli.CommandLine.Option;

/// How large a source may be, for every command that takes some in.
final class SourceLimit {
  @Option(
      names = "--max-source-bytes",
      paramLabel = "BYTES",
      description = "A larger source is dropped (default: ${DEFAULT-VALUE}).")
  private long bytes = PipelineConfig.defaults().maxSourceBytes();

  /// Bytes, 1 or more.
  long bytes() {
    if (bytes < 1) {
      throw new Failure(ExitCode.USAGE, "--max-source-bytes takes 1 or more");
    }
    return bytes;
  }
}
