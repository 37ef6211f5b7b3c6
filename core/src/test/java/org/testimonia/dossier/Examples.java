package org.testimonia.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.model.Dossier;
import org.testimonia.model.SourceRef;

/// The stories under `examples/`, run through the whole pipeline; each once, since it takes
/// seconds.
final class Examples {
  private static final Path FOLDER =
      Path.of(System.getProperty("testimonia.root", "..")).resolve("examples");
  private static final Map<String, Dossier> RUNS = new ConcurrentHashMap<>();

  private Examples() {}

  /// Their names, in order.
  static List<String> names() {
    return children(FOLDER).stream()
        .filter(path -> Files.isDirectory(path.resolve("accounts")))
        .map(path -> path.getFileName().toString())
        .toList();
  }

  static Path folder(String story) {
    return FOLDER.resolve(story);
  }

  static Dossier dossier(String story) {
    return RUNS.computeIfAbsent(story, name -> run(sources(name)));
  }

  static List<SourceRef> sources(String story) {
    return children(folder(story).resolve("accounts")).stream()
        .map(path -> new SourceRef(path.toString()))
        .toList();
  }

  static Dossier run(List<SourceRef> sources) {
    return new Pipeline(PipelineConfig.defaults(), Clock.systemUTC())
        .compare(sources, new RunReport());
  }

  static String print(DossierPrinter printer, Dossier dossier) {
    StringBuilder out = new StringBuilder();
    try {
      printer.print(dossier, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
