package org.testimonia.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.testimonia.RunReport;
import org.testimonia.StoryStream;
import org.testimonia.group.Grouper;
import org.testimonia.group.Placement;
import org.testimonia.model.Account;
import org.testimonia.model.Carried;
import org.testimonia.model.Outcome;
import org.testimonia.model.StoryChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `testimonia group`: which accounts tell one story, and which carry text of others. A line for
/// each account as soon as it has come, and again for those whose story changes then.
@Command(
    name = "group",
    description = {
      "Puts accounts into stories, in the order in which they come, and finds copied text.",
      "Reads standard input when no SOURCE is given. Prints one line an account as it comes: the",
      "account's own id, or where it stood if it has none, the story it is in, and the text of",
      "others it carries. When an account that came before changes its story, a line of it"
          + " follows:",
      "the last line of an id counts."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Testimonia.Version.class)
final class GroupCommand implements Callable<Integer> {
  /// How the groups are printed.
  enum Format {
    JSONL
  }

  private final Console console;

  @Mixin private Run run = new Run(true);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl: {\"id\", \"story\"} a line (default: jsonl).")
  private Format format = Format.JSONL;

  @Option(
      names = "--explain",
      description =
          "With each account why it is in its story: what it shares with the likest account, the "
              + "score, the threshold, and the nearest story that it is not in.")
  private boolean explain;

  @Mixin private ForPrograms programs = new ForPrograms();

  GroupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Tidings tidings = new Tidings(console, "group", programs.json());
    RunReport report = new RunReport((stage, done, of) -> show(tidings, done));
    try {
      switch (format) {
        case JSONL ->
            Output.toLines(
                console.out(),
                out ->
                    run.pipeline(console)
                        .group(run.refs(), new Lines(out, tidings, explain), report));
      }
    } finally {
      tidings.end();
    }
    if (programs.json()) {
      tidings.summary(Tidings.counts().put("accounts", ReportPrinter.accountsRead(report)));
      run.check(report);
    } else {
      run.tell(console, report);
    }
    return ExitCode.OK.code();
  }

  /// On a terminal that shows the lines, these show how far it is.
  private void show(Tidings tidings, int done) {
    if (programs.json() || !console.outIsTerminal()) {
      tidings.progress(done, 0);
    }
  }

  /// Makes lines of what comes of the stream.
  private static final class Lines implements StoryStream.Listener {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Consumer<String> out;
    private final Tidings tidings;
    private final boolean explain;
    private final Placings placings = new Placings(Grouper.REMEMBERED);

    Lines(Consumer<String> out, Tidings tidings, boolean explain) {
      this.out = out;
      this.tidings = tidings;
      this.explain = explain;
    }

    @Override
    public void placed(
        Account account, List<StoryChange> changes, Carried carried, Supplier<Placement> why) {
      String name = account.source().record().orElse(account.source().name());
      List<String> moved = placings.add(account.id(), name, changes);
      ObjectNode line = line(account.id());
      carried.agency().ifPresent(agency -> line.put("agency", agency));
      if (!carried.copies().isEmpty()) {
        ArrayNode copies = line.putArray("copyOf");
        carried
            .copies()
            .forEach(copy ->
                CopyJson.write(
                    copy, placings.name(copy.of()).orElse(copy.of()), copies.addObject()));
      }
      if (explain) {
        PlacementJson.write(why.get(), id -> placings.name(id).orElse(id), line.putObject("why"));
      }
      out.accept(line.toString());
      moved.forEach(other -> out.accept(line(other).toString()));
    }

    private ObjectNode line(String account) {
      return MAPPER
          .createObjectNode()
          .put("id", placings.name(account).orElse(account))
          .put("story", placings.story(account));
    }

    @Override
    public void dropped(Outcome.Dropped<?> dropped) {
      tidings.dropped(dropped);
    }
  }
}
