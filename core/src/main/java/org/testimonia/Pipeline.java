package org.testimonia;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.testimonia.clean.Cleaner;
import org.testimonia.compare.Comparer;
import org.testimonia.dossier.DossierAssembler;
import org.testimonia.ingest.Ingester;
import org.testimonia.model.Article;
import org.testimonia.model.Capture;
import org.testimonia.model.Comparison;
import org.testimonia.model.Dossier;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Story;
import org.testimonia.read.Reader;

/// The whole way from sources to a dossier, one line a stage.
public final class Pipeline {
  private final PipelineConfig config;
  private final Clock clock;
  private final Ingester ingester;
  private final Cleaner cleaner = new Cleaner();
  private final Reader reader = new Reader();
  private final Comparer comparer = new Comparer();
  private final DossierAssembler assembler = new DossierAssembler();

  /// A pipeline whose standard input is empty.
  public Pipeline(PipelineConfig config, Clock clock) {
    this(config, clock, InputStream.nullInputStream());
  }

  /// @param clock only for the run report's times: no result depends on it
  /// @param stdin what the source `-` stands for
  public Pipeline(PipelineConfig config, Clock clock, InputStream stdin) {
    this.config = config;
    this.clock = clock;
    this.ingester = new Ingester(config.maxSourceBytes(), stdin);
  }

  /// The dossier of the accounts that `sources` hold, taken as one story.
  public Dossier compare(List<SourceRef> sources, RunReport report) {
    List<Reading> readings = analyze(sources, report);
    Story story = Story.of(readings);
    Comparison comparison =
        timed("compare", readings.size(), report, () -> comparer.compare(story));
    return timed(
        "dossier",
        comparison.claims().size(),
        report,
        () -> assembler.assemble(story, comparison, provenance()));
  }

  /// Each account that `sources` hold, read on its own.
  public List<Reading> analyze(List<SourceRef> sources, RunReport report) {
    List<Capture> captures = keep("ingest", report, () -> ingester.ingest(sources));
    List<Article> articles = timed("clean", captures.size(), report, () -> cleaner.clean(captures));
    return timed(
        "read", articles.size(), report, () -> articles.stream().map(reader::read).toList());
  }

  private Dossier.Provenance provenance() {
    return new Dossier.Provenance("0.1.0", "rules", "", config.sha256(), List.of());
  }

  private <T> T timed(String stage, int in, RunReport report, Supplier<T> work) {
    Instant start = clock.instant();
    T result = work.get();
    report.add(
        new RunReport.Stage(stage, in, in, Map.of(), Duration.between(start, clock.instant())));
    return result;
  }

  private <T> List<T> keep(String stage, RunReport report, Supplier<List<Outcome<T>>> work) {
    Instant start = clock.instant();
    List<Outcome<T>> outcomes = work.get();
    List<T> kept = new ArrayList<>();
    Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
    for (Outcome<T> outcome : outcomes) {
      switch (outcome) {
        case Outcome.Kept<T> k -> kept.add(k.value());
        case Outcome.Dropped<T> d -> {
          report.drop(d);
          dropped.merge(d.reason(), 1, Integer::sum);
        }
      }
    }
    report.add(
        new RunReport.Stage(
            stage,
            outcomes.size(),
            kept.size(),
            dropped,
            Duration.between(start, clock.instant())));
    return kept;
  }
}
