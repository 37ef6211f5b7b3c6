package org.testimonia;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.testimonia.model.Standing;
import org.testimonia.model.Story;
import org.testimonia.read.Reader;
import org.testimonia.read.tagging.ModelException;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.text.Span;

/// The whole way from sources to a dossier, one line a stage.
public final class Pipeline {
  private final PipelineConfig config;
  private final Clock clock;
  private final Crew crew;
  private final Ingester ingester;
  private final Cleaner cleaner = new Cleaner();

  /// The models load while the accounts are taken in, once something is to be read.
  private final CompletableFuture<Tagger> tagger = new CompletableFuture<>();

  private final CompletableFuture<Reader> reader = tagger.thenApply(Reader::new);
  private final AtomicBoolean loading = new AtomicBoolean();

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
    this.crew = new Crew(config.threads());
    this.ingester = new Ingester(config.maxSourceBytes(), stdin);
  }

  /// The dossier of the accounts that `sources` hold, taken as one story.
  public Dossier compare(List<SourceRef> sources, RunReport report) {
    comparer.prepare();
    return compare(Story.of(analyze(sources, report)), report);
  }

  /// The dossier of accounts that were taken in before, taken as one story.
  public Dossier compareCaptures(List<Capture> captures, RunReport report) {
    comparer.prepare();
    loadReader();
    return compare(Story.of(analyzeCaptures(captures, report)), report);
  }

  private Dossier compare(Story story, RunReport report) {
    Comparison comparison =
        timed("compare", story.readings().size(), report, () -> comparer.compare(story));
    Dossier dossier =
        timed(
            "dossier",
            comparison.claims().size(),
            report,
            () -> assembler.assemble(story, comparison, provenance()));
    findNote(story, comparison).ifPresent(report::note);
    return dossier;
  }

  /// Each account that `sources` hold, read on its own, in the order of the sources.
  public List<Reading> analyze(List<SourceRef> sources, RunReport report) {
    loadReader();
    List<Capture> captures = keep("ingest", sources.size(), report, () -> ingester.ingest(sources));
    return analyzeCaptures(captures, report);
  }

  /// Which passages of a story's accounts speak of one matter, as `compare` would have it.
  ///
  /// @param readings the accounts
  /// @param passages one of each account, in their order
  /// @return for each passage the numbers of the others that speak of the same
  public List<SortedSet<Integer>> together(List<Reading> readings, List<Span> passages) {
    return comparer.together(readings, passages);
  }

  private void loadReader() {
    if (loading.compareAndSet(false, true)) {
      tagger.completeAsync(() -> new Tagger(config.model()));
    }
    if (config.model().isPresent()) {
      // A model of the user's own may be wrong: that is told before anything else is done.
      loaded(tagger);
    }
  }

  private List<Reading> analyzeCaptures(List<Capture> captures, RunReport report) {
    List<Article> articles = keep("clean", captures.size(), report, () -> clean(captures));
    return keep("read", articles.size(), report, () -> read(articles, report));
  }

  /// Each account that `sources` hold, in any language, as it was taken in: the article of a page,
  /// and what the page says about it.
  public List<Capture> extract(List<SourceRef> sources, RunReport report) {
    return keep("ingest", sources.size(), report, () -> ingester.capture(sources));
  }

  /// Puts the accounts that `sources` hold into stories as they come, in memory that does not grow.
  ///
  /// @param told gets every account as soon as it has come, in the order of the sources, and what
  ///   gave none
  public void group(List<SourceRef> sources, StoryStream.Listener told, RunReport report) {
    new StoryStream(ingester, clock).run(sources, told, report);
  }

  /// What the stages are, in their order.
  public static List<StageCard> explain(PipelineConfig config) {
    return List.of(
        StageCard.of(
            "ingest",
            "sources in, one capture an account out: text as given, blocks, stated metadata",
            "maxSourceBytes=" + config.maxSourceBytes()),
        StageCard.of(
            "clean", "captures in, articles out: furniture named and set aside, every offset kept"),
        StageCard.of(
            "read",
            "articles in, readings out: sentences, names, numbers, times, statements, commitments",
            "threads=" + config.threads()),
        StageCard.of(
            "compare",
            "a story's readings in, its comparison out: claims, differences, lineages, speakers"),
        StageCard.of("dossier", "a comparison in, the dossier out, each line with its passage"));
  }

  /// All together, since what repeats across an outlet's accounts is furniture. When one of them
  /// makes that fail, each is cleaned alone: a little more furniture stays, and the run goes on.
  private List<Outcome<Article>> clean(List<Capture> captures) {
    try {
      List<Outcome<Article>> outcomes = new ArrayList<>();
      cleaner.clean(captures).forEach(article -> outcomes.add(new Outcome.Kept<>(article)));
      return outcomes;
    } catch (RuntimeException | StackOverflowError e) {
      return crew.each(
          captures,
          capture -> capture.account().source(),
          capture -> cleaner.clean(List.of(capture)).getFirst());
    }
  }

  private List<Outcome<Reading>> read(List<Article> articles, RunReport report) {
    Reader ready = loaded(reader);
    return crew.each(
        articles,
        article -> article.account().source(),
        article -> {
          Reading reading = ready.read(article);
          report.step("read", articles.size());
          return reading;
        });
  }

  /// A model that is missing or damaged ends the run; it is no fault of an account.
  private static <T> T loaded(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ModelException cause ? cause : e;
    }
  }

  private static Optional<String> findNote(Story story, Comparison comparison) {
    if (story.readings().size() == 1) {
      return Optional.of("one account only: nothing to compare");
    }
    boolean alone =
        comparison.claims().stream().allMatch(claim -> claim.standing() == Standing.SINGLE);
    return alone && !story.readings().isEmpty()
        ? Optional.of("these accounts have nothing in common")
        : Optional.empty();
  }

  private Dossier.Provenance provenance() {
    return new Dossier.Provenance(
        Build.version(),
        loaded(tagger).model(),
        loaded(tagger).sha256(),
        config.sha256(),
        List.of());
  }

  private <T> T timed(String stage, int in, RunReport report, Supplier<T> work) {
    Instant start = clock.instant();
    report.begin(stage, in);
    T result = work.get();
    report.add(
        new RunReport.Stage(stage, in, in, Map.of(), Duration.between(start, clock.instant())));
    return result;
  }

  private <T> List<T> keep(
      String stage, int in, RunReport report, Supplier<List<Outcome<T>>> work) {
    Instant start = clock.instant();
    report.begin(stage, in);
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
