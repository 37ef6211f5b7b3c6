package org.testimonia.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

/// Leads from what the user named (a file, a folder, a glob) to the files that are to be read.
final class SourceFinder {
  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  /// The endings that are taken from a folder or a glob's folder; a file named by itself may have
  /// any.
  private static final List<String> ENDINGS =
      List.of(
          ".txt",
          ".text",
          ".html",
          ".htm",
          ".xhtml",
          ".json",
          ".jsonl",
          ".ndjson",
          ".xml",
          ".rss",
          ".atom",
          ".opml",
          ".warc",
          ".warc.gz",
          ".json.gz",
          ".jsonl.gz",
          ".ndjson.gz");

  /// One file to read.
  ///
  /// @param source what the account is called
  /// @param path where its bytes are
  record Found(SourceRef source, Path path) {}

  /// The files that `source` leads to, sorted by name, or the reasons why there are none.
  List<Outcome<Found>> find(SourceRef source) {
    String name = source.name();
    if (ADDRESS.matcher(name).matches()) {
      return dropped(
          source, DropReason.UNSUPPORTED_FORMAT, "an address: `testimonia add` fetches it");
    }
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      return dropped(source, DropReason.NOT_FOUND, "not a path: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      return folder(source, path);
    }
    boolean there = Files.exists(path) || Files.isSymbolicLink(path);
    if (!there && GLOB.matcher(name).find()) {
      return glob(source, name);
    }
    return there
        ? List.of(new Outcome.Kept<>(new Found(source, path)))
        : dropped(source, DropReason.NOT_FOUND, "");
  }

  private static List<Outcome<Found>> folder(SourceRef source, Path folder) {
    List<Outcome<Found>> found = walk(folder, Integer.MAX_VALUE, file -> true);
    return found.isEmpty()
        ? dropped(source, DropReason.NO_TEXT, "a folder without accounts")
        : found;
  }

  /// Files that match a glob which the shell has not expanded. `**` also stands for no folder at
  /// all, as in a shell.
  private static List<Outcome<Found>> glob(SourceRef source, String name) {
    int cut = name.lastIndexOf('/', firstGlobCharacter(name)) + 1;
    Path base = Path.of(name.substring(0, cut));
    String pattern = name.substring(cut);
    if (!Files.isDirectory(cut == 0 ? Path.of(".") : base)) {
      return dropped(source, DropReason.NOT_FOUND, "no folder " + base);
    }
    List<PathMatcher> matchers = new ArrayList<>();
    try {
      for (String form : List.of(pattern, pattern.replace("**/", ""))) {
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + form));
      }
    } catch (PatternSyntaxException e) {
      return dropped(source, DropReason.NOT_FOUND, "not a pattern: " + e.getDescription());
    }
    int depth = pattern.contains("**") ? Integer.MAX_VALUE : pattern.split("/").length;
    List<Outcome<Found>> found =
        walk(
            base, depth, file -> matchers.stream().anyMatch(m -> m.matches(base.relativize(file))));
    return found.isEmpty()
        ? dropped(source, DropReason.NOT_FOUND, "no file matches the pattern")
        : found;
  }

  private static int firstGlobCharacter(String name) {
    int at = 0;
    while ("*?[{".indexOf(name.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /// The wanted files under `base`, sorted by name; hidden ones are passed over.
  private static List<Outcome<Found>> walk(Path base, int depth, Predicate<Path> wanted) {
    List<Outcome<Found>> found = new ArrayList<>();
    Path start = base.toString().isEmpty() ? Path.of(".") : base;
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(start) && isHidden(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path named = base.toString().isEmpty() ? start.relativize(file) : file;
            if (attributes.isRegularFile() && !isHidden(file) && wanted.test(named)) {
              found.add(byEnding(named));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            found.add(
                new Outcome.Dropped<>(
                    new SourceRef(file.toString()), DropReason.UNREADABLE, reason(e)));
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, visitor);
    } catch (IOException e) {
      found.add(
          new Outcome.Dropped<>(new SourceRef(start.toString()), DropReason.UNREADABLE, reason(e)));
    }
    found.sort(Comparator.comparing(SourceFinder::name));
    return found;
  }

  private static Outcome<Found> byEnding(Path file) {
    SourceRef source = new SourceRef(file.toString());
    String lower = source.name().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith)
        ? new Outcome.Kept<>(new Found(source, file))
        : new Outcome.Dropped<>(
            source,
            DropReason.UNSUPPORTED_FORMAT,
            "from a folder only " + String.join(" ", ENDINGS) + "; name the file to have it read");
  }

  private static boolean isHidden(Path path) {
    Path last = path.getFileName();
    return last != null && last.toString().startsWith(".");
  }

  private static String name(Outcome<Found> outcome) {
    return switch (outcome) {
      case Outcome.Kept<Found> kept -> kept.value().source().name();
      case Outcome.Dropped<Found> dropped -> dropped.source().name();
    };
  }

  /// The reason of a failure in words, without the path: the message names the source anyway.
  static String reason(IOException e) {
    if (e instanceof FileSystemLoopException) {
      return "a link that leads back into itself";
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof java.nio.file.FileSystemException failure) {
      String reason = failure.getReason();
      return reason == null ? failure.getClass().getSimpleName() : reason;
    }
    return String.valueOf(e.getMessage());
  }

  private static List<Outcome<Found>> dropped(SourceRef source, DropReason reason, String detail) {
    return List.of(new Outcome.Dropped<>(source, reason, detail));
  }
}
