package org.testimonia.app;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testimonia.Pipeline;
import org.testimonia.PipelineConfig;
import org.testimonia.RunReport;
import org.testimonia.model.SourceRef;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What every command that reads accounts has in common: sources, settings, progress and report.
final class Run {
  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "Files, folders, globs, or - for standard input.")
  private List<String> sources = List.of();

  @Option(names = "--report", description = "Tell on standard error what each stage did, in full.")
  private boolean longReport;

  @Mixin private Settings settings = new Settings();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

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

  /// The result of `work`, with progress and the run report told to `console`.
  ///
  /// @throws Failure when no source gave an account
  <T> T tell(Console console, Work<T> work) {
    PipelineConfig config = settings.config();
    ProgressLine progress = new ProgressLine(console);
    RunReport report = new RunReport(progress);
    List<SourceRef> refs =
        named().stream()
            .map(name -> {
              if (name.isBlank()) {
                throw new Failure(ExitCode.USAGE, "a source without a name");
              }
              return new SourceRef(name);
            })
            .toList();
    T result;
    try {
      result = work.with(new Pipeline(config, Clock.systemUTC(), console.in()), refs, report);
    } finally {
      progress.clear();
      new ReportPrinter(console).print(report, longReport);
    }
    if (ReportPrinter.accountsRead(report) == 0) {
      throw new Failure(ExitCode.NO_ACCOUNT, "none of the sources gave an account");
    }
    return result;
  }

  private List<String> named() {
    if (!sources.isEmpty()) {
      return sources;
    }
    if (standardInput) {
      return List.of("-");
    }
    throw new ParameterException(
        Objects.requireNonNull(command).commandLine(), "Missing required parameter: 'SOURCE'");
  }
}
