package org.testimonia.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.fetch.FetchConfig;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.SourceRef;
import org.testimonia.store.MemoryStore;
import org.testimonia.store.Store;
import org.testimonia.store.StoryEntry;
import org.testimonia.store.StoryQuery;
import org.testimonia.store.Version;

/// What a library makes of files alone: no server is asked.
class LibraryFilesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final StoryQuery ALL = new StoryQuery(Optional.empty(), Optional.empty(), 1000);

  @TempDir private Path folder;
  private final Store store = new MemoryStore();

  private Library library() {
    return new Library(
        store,
        new LibraryConfig(1_000_000, FetchConfig.defaults()),
        Clock.fixed(NOON, ZoneOffset.UTC),
        InputStream.nullInputStream());
  }

  private Invented.Listener take(String source) {
    Invented.Listener listener = new Invented.Listener();
    library().take(List.of(new SourceRef(source)), listener);
    return listener;
  }

  @Test
  void versionsGoWithTheirAccountAlthoughOthersStoodInTheSamePlace() throws IOException {
    Path day = folder.resolve("day.jsonl");
    String record =
        "{\"url\": \"https://%s.example/1\", \"title\": \"Ferry Halvard aground off Tamm\","
            + " \"text\": \"The ferry Halvard ran aground off Tamm with %s passengers on"
            + " board, harbour master Ilse Brandvik said.\"}";
    for (String line :
        List.of(
            record.formatted("quay", "212"),
            record.formatted("quay", "214"),
            record.formatted("hill", "nearly 220"))) {
      Files.writeString(day, line);
      assertThat(take(day.toString()).lines).hasSize(1);
    }
    StoryEntry story = library().stories(ALL).getFirst();
    assertThat(story.accounts()).hasSize(2);
    List<Account> accounts =
        library().accounts(story.id(), true).stream().map(Capture::account).toList();
    assertThat(accounts).hasSize(3);
    Account earlier =
        accounts.stream().filter(one -> one.text().contains("212")).findFirst().orElseThrow();
    assertThat(accounts)
        .filteredOn(one -> earlier.source().isVersionOf(one.source()))
        .singleElement()
        .satisfies(newest -> assertThat(newest.text()).contains("214"));
  }

  @Test
  void aRoundThatWasKilledIsKnownByWhatItChanged() throws IOException {
    Path one = Files.writeString(folder.resolve("1.jsonl"), Invented.accounts(3, 5));
    Path more = Files.writeString(folder.resolve("2.jsonl"), Invented.accounts(12, 5));
    assertThat(library().beginRound("a")).isEmpty();
    take(one.toString());
    library().endRound("a");
    assertThat(library().beginRound("a")).isEmpty();
    take(more.toString());
    assertThat(library().beginRound("b")).isEmpty();
    Map<String, Boolean> untold = library().beginRound("a");
    assertThat(untold).isNotEmpty();
    for (StoryEntry story : library().stories(ALL)) {
      List<List<Version>> versions =
          story.accounts().stream().map(account -> store.listVersions(account.id())).toList();
      boolean changed = versions.stream().anyMatch(all -> all.getLast().sequence() > 3);
      assertThat(untold.containsKey(story.id())).as(story.id()).isEqualTo(changed);
      if (changed) {
        assertThat(untold)
            .containsEntry(
                story.id(), versions.stream().allMatch(all -> all.getFirst().sequence() > 3));
      }
    }
    assertThat(untold).containsValue(true).containsValue(false);
    library().endRound("a");
    assertThat(library().beginRound("a")).isEmpty();
  }

  @Test
  void progressGoesOnWithinOneFile() throws IOException {
    Path file = Files.writeString(folder.resolve("many.jsonl"), Invented.accounts(20, 3));
    Invented.Listener listener = take(file.toString());
    assertThat(listener.progress).hasSizeGreaterThan(20).endsWith("20 of 20");
    assertThat(listener.progress).contains("7 of 8").containsOnlyOnce("20 of 20");
  }
}
