package org.testimonia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pages for developers name is there: every path, class and package.
class ArchitecturePageTest {
  private static final Path ROOT = Path.of(System.getProperty("testimonia.root"));
  private static final List<String> PAGES = List.of("ARCHITECTURE.md", "CONTRIBUTING.md");

  private static final Pattern FENCE = Pattern.compile("(?ms)^```\\w*\n(.*?)^```");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TREE_LINE = Pattern.compile("^( *)([\\w./-]+)(?: {2,}.*)?$");
  private static final Pattern PATH =
      Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+/?|[\\w-]+\\.(?:java|md|json|py)");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+\\w*");
  private static final Pattern PACKAGE = Pattern.compile("org\\.testimonia[\\w.]*");

  private static String page(String name) throws IOException {
    return Files.readString(ROOT.resolve(name));
  }

  /// The pieces of code between the lines of a page.
  private static Set<String> code(String name) throws IOException {
    Set<String> code = new TreeSet<>();
    Matcher matcher = CODE.matcher(FENCE.matcher(page(name)).replaceAll(""));
    while (matcher.find()) {
      code.add(matcher.group(1));
    }
    return code;
  }

  private static Set<String> named(Pattern pattern) throws IOException {
    Set<String> named = new TreeSet<>();
    for (String name : PAGES) {
      code(name).stream().filter(piece -> pattern.matcher(piece).matches()).forEach(named::add);
    }
    return named;
  }

  private static Set<Path> sources() throws IOException {
    Set<Path> sources = new TreeSet<>();
    for (String module : List.of("core/src", "app/src")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        files.forEach(sources::add);
      }
    }
    return sources;
  }

  @Test
  void pathsExist() throws IOException {
    Set<String> paths = named(PATH);
    assertThat(paths).isNotEmpty();
    assertThat(paths)
        .allSatisfy(path ->
            assertThat(
                    Files.exists(ROOT.resolve(path))
                        || sources().stream().anyMatch(file -> file.endsWith(path)))
                .as(path)
                .isTrue());
  }

  @Test
  void classesExist() throws IOException {
    Set<String> known =
        sources().stream()
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".java"))
            .map(file -> file.substring(0, file.length() - ".java".length()))
            .collect(Collectors.toSet());
    Set<String> named = named(CLASS);
    assertThat(named).isNotEmpty();
    assertThat(known).containsAll(named);
  }

  @Test
  void packagesExist() throws IOException {
    assertThat(named(PACKAGE))
        .isNotEmpty()
        .allSatisfy(name ->
            assertThat(ROOT.resolve("core/src/main/java").resolve(name.replace('.', '/')))
                .isDirectory());
  }

  @Test
  void theTreeIsThere() throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher fences = FENCE.matcher(page("ARCHITECTURE.md"));
    while (fences.find()) {
      blocks.add(fences.group(1));
    }
    TreeMap<Integer, Path> open = new TreeMap<>();
    int lines = 0;
    for (String line : blocks.getLast().lines().toList()) {
      Matcher matcher = TREE_LINE.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      int depth = matcher.group(1).length();
      open.tailMap(depth, true).clear();
      Path parent = open.isEmpty() ? ROOT : open.lastEntry().getValue();
      Path path = parent.resolve(matcher.group(2));
      assertThat(path).exists();
      open.put(depth, path);
      lines++;
    }
    assertThat(lines).isGreaterThan(20);
  }

  @Test
  void everyStagePackageIsInTheTree() throws IOException {
    String tree = page("ARCHITECTURE.md");
    try (Stream<Path> packages =
        Files.walk(ROOT.resolve("core/src/main/java/org/testimonia"), 1).skip(1)) {
      assertThat(packages.filter(Files::isDirectory).toList())
          .allSatisfy(path -> assertThat(tree).contains("    " + path.getFileName() + "/ "));
    }
  }
}
