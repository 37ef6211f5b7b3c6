package org.testimonia.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.testimonia.library.Library;
import org.testimonia.model.SourceRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `testimonia add`: sources into the library, once.
@Command(
    name = "add",
    description = "Takes sources into the library and groups their accounts into stories.",
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class AddCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Addresses of pages and feeds, files (pages, feeds, OPML, news sitemaps, WARC, JSON "
              + "accounts, text), folders, globs, or - for standard input.")
  private List<String> sources = List.of();

  @Mixin private ForPrograms programs = new ForPrograms();

  @Mixin private LibraryPlace place = new LibraryPlace();
  @Mixin private WebSettings web = new WebSettings();

  AddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<SourceRef> refs = SourceNames.refs(spec, sources);
    TakeReport report = new TakeReport(console, "add", programs.json());
    try (Library library = place.open(true, web.config(), console.in())) {
      try {
        library.take(refs, report);
      } finally {
        report.end();
      }
    }
    if (!report.hasAccounts() && report.hasDropped()) {
      throw new Failure(ExitCode.NO_ACCOUNT, "none of the sources gave an account");
    }
    return ExitCode.OK.code();
  }
}
