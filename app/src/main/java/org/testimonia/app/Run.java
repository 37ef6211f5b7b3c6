package org.testimonia.app;

import java.time.Clock;
import java.util.List;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.model.SourceRef;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What every command that reads accounts has in common: sources, settings, progress and report.
final class Run {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Files, folders, globs, or - for standard input.")
  private List<String> sources = List.of();

  @Option(names = "--report", description = "Tell on standard error what each stage did, in full.")
  private boolean longReport;

  @Mixin private Settings settings = new Settings();

  private final boolean standardInput;

  /// Sources must be named.
  Run() {
    this(false);
  }

  /// @param standardInput whether standard input is read when no source is named
  Run(boolean standardInput) {
    this.standardInput = standardInput;
  }

  /// Work that asks a pipeline for a result.
  @FunctionalInterface
  interface Work<T> {
    T with(Pipeline pipeline, List<SourceRef> sources, RunReport report);
  }

  /// Whether the user named any source.
  boolean hasSources() {
    return !sources.isEmpty();
  }

  /// The result of `work` on the sources that the user named.
  ///
  /// @throws Failure when no source gave an account
  <T> T tell(Console console, Work<T> work) {
    return tell(console, refs(), work);
  }

  /// The result of `work`, with progress and the run report told to `console`.
  ///
  /// @throws Failure when no source gave an account
  <T> T tell(Console console, List<SourceRef> refs, Work<T> work) {
    PipelineConfig config = settings.config();
    ProgressLine progress = new ProgressLine(console);
    RunReport report = new RunReport(progress);
    T result;
    try {
      result = work.with(new Pipeline(config, Clock.systemUTC(), console.in()), refs, report);
    } finally {
      progress.clear();
      new ReportPrinter(console).print(report, longReport);
    }
    check(report);
    return result;
  }

  /// A pipeline as the user set it, for a command that tells itself how it goes.
  Pipeline pipeline(Console console) {
    return new Pipeline(settings.config(), Clock.systemUTC(), console.in());
  }

  /// The sources that the user named.
  List<SourceRef> refs() {
    return SourceNames.refs(spec, named());
  }

  /// Tells what a run of [#pipeline] did.
  ///
  /// @throws Failure when no source gave an account
  void tell(Console console, RunReport report) {
    new ReportPrinter(console).print(report, longReport);
    check(report);
  }

  /// @throws Failure when no source gave an account
  void check(RunReport report) {
    if (ReportPrinter.accountsRead(report) == 0) {
      throw new Failure(ExitCode.NO_ACCOUNT, "none of the sources gave an account");
    }
  }

  private List<String> named() {
    return sources.isEmpty() && standardInput ? List.of("-") : sources;
  }
}
