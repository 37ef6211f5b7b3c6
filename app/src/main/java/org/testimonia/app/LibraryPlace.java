package org.testimonia.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.testimonia.fetch.FetchConfig;
import org.testimonia.library.Library;
import org.testimonia.library.LibraryConfig;
import org.testimonia.model.Capture;
import org.testimonia.store.Store;
import org.testimonia.store.StoryEntry;
import picocli.CommandLine.Option;

/// Where the library is, for every command that uses it.
final class LibraryPlace {
  @Option(
      names = {"--library", "--store"},
      paramLabel = "FILE|URL",
      description =
          "The library: a file, or postgresql://user:password@host/database (default: "
              + "$XDG_DATA_HOME/testimonia/library.db, or ~/.local/share/testimonia/library.db).")
  private Optional<String> library = Optional.empty();

  /// The library, to be read only.
  Library open() {
    LibraryConfig config = new LibraryConfig(1, FetchConfig.defaults());
    return open(false, config, InputStream.nullInputStream());
  }

  /// The library.
  ///
  /// @param create whether to make it when it is not there
  Library open(boolean create, LibraryConfig config, InputStream stdin) {
    String where = library.orElseGet(LibraryPlace::usual);
    if (!Store.takes(where)) {
      // What follows may hold a password.
      String scheme = where.substring(0, where.indexOf("://"));
      throw new Failure(
          ExitCode.USAGE,
          "--store takes a file or postgresql://user@host/database, not " + scheme + "://");
    }
    return new Library(Store.open(where, create), config, Clock.systemUTC(), stdin);
  }

  /// The accounts of the one story whose id begins with `start`.
  ///
  /// @param earlier whether their earlier versions come too
  List<Capture> accounts(String start, boolean earlier) {
    try (Library opened = open()) {
      List<StoryEntry> found = opened.findStories(start);
      if (found.isEmpty()) {
        throw new Failure(
            ExitCode.NO_ACCOUNT, "no story " + start + " in the library; `stories` lists them");
      }
      if (found.size() > 1) {
        throw new Failure(
            ExitCode.USAGE,
            "several stories begin with "
                + start
                + ": "
                + found.stream().map(StoryEntry::id).collect(Collectors.joining(", ")));
      }
      return opened.accounts(found.getFirst().id(), earlier);
    }
  }

  /// By the XDG Base Directory Specification.
  private static String usual() {
    String data =
        Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
            .filter(folder -> Path.of(folder).isAbsolute())
            .orElseGet(
                () -> Path.of(System.getProperty("user.home"), ".local", "share").toString());
    return Path.of(data, "testimonia", "library.db").toString();
  }
}
