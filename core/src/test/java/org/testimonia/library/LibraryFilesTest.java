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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.fetch.FetchConfig;
import org.testimonia.model.SourceRef;
import org.testimonia.store.MemoryStore;
import org.testimonia.store.Store;

/// What a library makes of files alone: no server is asked.
class LibraryFilesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

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
  void progressGoesOnWithinOneFile() throws IOException {
    Path file = Files.writeString(folder.resolve("many.jsonl"), Invented.accounts(20, 3));
    Invented.Listener listener = take(file.toString());
    assertThat(listener.progress).hasSizeGreaterThan(20).endsWith("20 of 20");
    assertThat(listener.progress).contains("7 of 8").containsOnlyOnce("20 of 20");
  }
}
