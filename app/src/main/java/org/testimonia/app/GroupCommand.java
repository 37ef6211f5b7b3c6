package org.testimonia.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.testimonia.model.Account;
import org.testimonia.model.StoryChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `testimonia group`: which accounts tell one story. What a story holds changes as accounts come
/// in; what is printed is how it stands after the last.
@Command(
    name = "group",
    description = {
      "Puts accounts into stories, in the order in which they come.",
      "Reads standard input when no SOURCE is given. Prints one line an account, in their order:",
      "the account's own id, or where it stood if it has none, and the story it is in after the"
          + " last account came in."
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

  GroupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, String> names = new LinkedHashMap<>();
    Stories stories = new Stories();
    run.tell(
        console,
        (pipeline, sources, report) -> {
          pipeline.group(
              sources,
              (accounts, changes) -> {
                accounts.forEach(account -> names.put(account.id(), name(account)));
                stories.apply(changes);
              },
              report);
          return names.size();
        });
    switch (format) {
      case JSONL -> Output.toStream(console.out(), out -> print(names, stories, out));
    }
    return ExitCode.OK.code();
  }

  private static String name(Account account) {
    return account.source().record().orElse(account.source().name());
  }

  private static void print(Map<String, String> names, Stories stories, Appendable out)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (Map.Entry<String, String> account : names.entrySet()) {
      Map<String, String> line = new LinkedHashMap<>();
      line.put("id", account.getValue());
      line.put("story", stories.of(account.getKey()));
      out.append(mapper.writeValueAsString(line)).append('\n');
    }
  }

  /// Which story each account is in, as the changes tell.
  static final class Stories {
    private final Map<String, List<String>> accounts = new LinkedHashMap<>();
    private final Map<String, String> storyOf = new LinkedHashMap<>();

    void apply(List<StoryChange> changes) {
      for (StoryChange change : changes) {
        switch (change) {
          case StoryChange.Opened opened -> put(opened.story(), List.of(opened.account()));
          case StoryChange.Joined joined -> put(joined.story(), List.of(joined.account()));
          case StoryChange.Merged merged ->
              put(merged.story(), accounts.getOrDefault(merged.gone(), List.of()));
          case StoryChange.Split split -> put(split.story(), split.accounts());
          case StoryChange.Moved moved -> put(moved.story(), moved.accounts());
        }
      }
    }

    private void put(String story, List<String> moved) {
      for (String account : List.copyOf(moved)) {
        String before = storyOf.put(account, story);
        if (before != null) {
          accounts.getOrDefault(before, new ArrayList<>()).remove(account);
        }
        accounts.computeIfAbsent(story, key -> new ArrayList<>()).add(account);
      }
    }

    /// The id of the story of an account.
    String of(String account) {
      String story = storyOf.get(account);
      if (story == null) {
        throw new IllegalStateException(account + " is in no story");
      }
      return story;
    }
  }
}
