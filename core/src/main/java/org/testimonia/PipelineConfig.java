package org.testimonia;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.testimonia.text.Sha256;

/// The settings of a run, checked once. Their hash stands in every dossier's provenance.
///
/// @param maxSourceBytes a larger source is dropped as `TOO_LARGE`; bytes, 1 or more
/// @param threads how many accounts are cleaned and read at once, 1 or more; no effect on results
/// @param model the folder of the reader's model; empty for that of the distribution
public record PipelineConfig(long maxSourceBytes, int threads, Optional<Path> model) {
  public PipelineConfig {
    if (maxSourceBytes < 1 || threads < 1) {
      throw new IllegalArgumentException("settings out of range");
    }
  }

  /// The settings nothing was said about.
  public static PipelineConfig defaults() {
    return new PipelineConfig(
        20L * 1024 * 1024, Runtime.getRuntime().availableProcessors(), Optional.empty());
  }

  /// Hash of every setting that can change a result.
  public String sha256() {
    return Sha256.of(("maxSourceBytes=" + maxSourceBytes).getBytes(StandardCharsets.UTF_8));
  }
}
