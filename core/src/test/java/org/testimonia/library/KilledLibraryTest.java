package org.testimonia.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.fetch.FetchConfig;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;
import org.testimonia.store.Store;
import org.testimonia.store.StoryQuery;

/// A process that takes accounts in is killed as by `kill -9`, again and again, wherever it is.
class KilledLibraryTest {
  private static final int ACCOUNTS = 400;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path folder;

  /// The process: takes a file in, a line on standard output for each account once it is accepted.
  static final class Child {
    private Child() {}

    public static void main(String[] args) {
      try (Library library = library(args[0])) {
        library.take(List.of(new SourceRef(args[1])), new Telling());
      }
      System.out.println("done");
    }
  }

  private static final class Telling implements LibraryListener {
    @Override
    public void progress(int done, int of) {}

    @Override
    public void shelved(SourceRef source, Shelved shelved) {
      if (shelved instanceof Shelved.Added) {
        System.out.println(source.record().orElseThrow());
      }
    }

    @Override
    public void dropped(Outcome.Dropped<?> dropped) {
      throw new IllegalStateException(dropped.message());
    }
  }

  private static Library library(String where) {
    return new Library(
        Store.open(where, true),
        new LibraryConfig(1_000_000, FetchConfig.defaults()),
        Clock.fixed(NOON, ZoneOffset.UTC),
        InputStream.nullInputStream());
  }

  @Test
  void nothingAcceptedIsLostOrDoubled() throws IOException, InterruptedException {
    Path accounts =
        Files.writeString(folder.resolve("accounts.jsonl"), Invented.accounts(ACCOUNTS, 17));
    String killed = folder.resolve("killed.db").toString();
    Random random = new Random(23);
    List<String> told = new ArrayList<>();
    int kills = 0;
    // Each round lets the process accept some more, then kills it, in the middle of what comes
    // next.
    while (!run(killed, accounts, random.nextInt(60), random.nextInt(4), told)) {
      kills++;
      assertThat(records(killed)).as("after kill %d", kills).containsAll(told);
    }
    assertThat(kills).isGreaterThan(3);
    assertThat(told).doesNotHaveDuplicates();
    assertThat(records(killed)).doesNotHaveDuplicates().hasSize(ACCOUNTS);

    String whole = folder.resolve("whole.db").toString();
    try (Library library = library(whole)) {
      library.take(List.of(new SourceRef(accounts.toString())), new Invented.Listener());
    }
    assertThat(stories(killed)).isEqualTo(stories(whole));
  }

  /// Runs the process until it has accepted `count` more accounts, waits for `millis`, kills it.
  ///
  /// @param told grows by the accounts that it said were accepted
  /// @return whether it came to its end before
  private static boolean run(String where, Path accounts, int count, int millis, List<String> told)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                where,
                accounts.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean done = false;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int accepted = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        done |= line.equals("done");
        if (!line.equals("done")) {
          told.add(line);
        }
        if (++accepted == count) {
          Thread.sleep(millis);
          // Not of the process: that would close its output, of which some is still to be read.
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    return done;
  }

  private static List<String> records(String where) {
    List<String> records = new ArrayList<>();
    try (Store store = Store.open(where, false)) {
      store.eachVersion(
          0,
          version -> {
            assertThat(version.number()).isEqualTo(1);
            records.add(version.capture().account().source().record().orElseThrow());
          });
    }
    return records;
  }

  private static Object stories(String where) {
    try (Store store = Store.open(where, false)) {
      return store.listStories(new StoryQuery(Optional.empty(), Optional.empty(), ACCOUNTS));
    }
  }
}
