package org.testimonia.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.testimonia.store.StoryEntry;

/// A story of the library in one line: for people, or as JSON (`docs/library.md`).
final class StoryLines {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private StoryLines() {}

  /// @param change what happened to it; empty for nothing to say
  /// @param zone of the reader's clock
  static void printText(StoryEntry story, String change, ZoneId zone, Appendable out)
      throws IOException {
    int accounts = story.originals().size();
    int copies = story.accounts().size() - accounts;
    long outlets = outlets(story);
    String count =
        Counts.of(accounts, "account", "accounts")
            + (outlets > 1 ? " by " + outlets + " outlets" : "")
            + (copies == 0 ? "" : ", " + Counts.of(copies, "copy", "copies"));
    out.append(TIME.format(story.told().atZone(zone))).append("  ").append(story.id());
    out.append(change.isEmpty() ? "" : "  " + change);
    out.append(String.format(Locale.ROOT, "  %-32s  ", count));
    out.append(Console.tame(story.title())).append('\n');
  }

  static void printJson(StoryEntry story, Optional<String> change, Appendable out)
      throws IOException {
    ObjectNode node = MAPPER.createObjectNode().put("story", story.id());
    change.ifPresent(word -> node.put("change", word));
    node.put("told", story.told().toString());
    node.put("title", story.title());
    node.put("independent", story.originals().size());
    ArrayNode accounts = node.putArray("accounts");
    for (StoryEntry.AccountEntry account : story.accounts()) {
      ObjectNode entry = accounts.addObject();
      entry
          .put("id", account.id())
          .put("told", account.told().toString())
          .put("versions", account.versions())
          .put("outlet", account.outlet().orElse(null))
          .put("title", account.title())
          .put("url", account.address().orElse(null))
          .put("agency", account.carried().agency().orElse(null));
      ArrayNode copies = entry.putArray("copyOf");
      account
          .carried()
          .copies()
          .forEach(copy -> CopyJson.write(copy, copy.of(), copies.addObject()));
    }
    out.append(MAPPER.writeValueAsString(node)).append('\n');
  }

  /// Those that tell in words of their own.
  private static long outlets(StoryEntry story) {
    return story.originals().stream()
        .flatMap(account -> account.outlet().stream())
        .distinct()
        .count();
  }
}
