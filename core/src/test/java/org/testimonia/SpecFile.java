package org.testimonia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.testimonia.text.DataFile;

/// Runs the `*.spec` files that lie beside the data of a package. A line that starts with `#` is a
/// note. A test is called by the line of the file where its case begins.
public final class SpecFile {
  private SpecFile() {}

  /// A case: some lines, each with a mark that says what it is.
  ///
  /// @param line where it begins in the file, from 1
  /// @param lines at least one
  public record Case(int line, List<String> lines) {
    /// The first line, or what it is about.
    public String head() {
      return lines.getFirst();
    }

    /// What stands behind `mark` in the lines that start with it, in order, without outer spaces.
    public List<String> marked(String mark) {
      return lines.stream()
          .filter(line -> line.startsWith(mark))
          .map(line -> line.substring(mark.length()).strip())
          .toList();
    }
  }

  /// A test for each line.
  public static Stream<DynamicTest> lines(Class<?> home, String name, Consumer<String> check) {
    return cases(home, name).stream()
        .flatMap(some ->
            Stream.iterate(0, i -> i + 1)
                .limit(some.lines().size())
                .map(i -> new Case(some.line() + i, List.of(some.lines().get(i)))))
        .map(one -> test(name, one, () -> check.accept(one.head())));
  }

  /// A test for each paragraph.
  public static Stream<DynamicTest> paragraphs(Class<?> home, String name, Consumer<Case> check) {
    return cases(home, name).stream().map(some -> test(name, some, () -> check.accept(some)));
  }

  private static DynamicTest test(String name, Case some, Runnable check) {
    return DynamicTest.dynamicTest(name + ":" + some.line() + " " + some.head(), check::run);
  }

  private static List<Case> cases(Class<?> home, String name) {
    List<Case> cases = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int number = 0;
    for (String line : (DataFile.text(home, name) + "\n\n").lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        open.add(line.stripTrailing());
      } else if (!open.isEmpty()) {
        cases.add(new Case(number - open.size(), List.copyOf(open)));
        open.clear();
      }
    }
    assertThat(cases).as(name + " has cases").isNotEmpty();
    return cases;
  }
}
