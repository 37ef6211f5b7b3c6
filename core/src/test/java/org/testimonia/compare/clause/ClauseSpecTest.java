package org.testimonia.compare.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.SpecFile;
import org.testimonia.compare.Readings;
import org.testimonia.model.Reading;

/// Runs `clauses.spec`: sentences with ` | ` where they are cut.
class ClauseSpecTest {
  private static final ClauseCutter CUTTER = new ClauseCutter();

  @TestFactory
  Stream<DynamicTest> specs() {
    return SpecFile.lines(ClauseCutter.class, "clauses.spec", ClauseSpecTest::check);
  }

  private static void check(String line) {
    Reading reading = Readings.of(line.replace(" | ", " ")).getFirst();
    List<String> clauses =
        CUTTER.cut(reading).stream()
            .map(clause -> clause.span().in(reading.account().text()))
            .toList();
    List<String> expected =
        Stream.of(line.split(" \\| ")).map(part -> part.replaceAll("[,;—–]$", "").strip()).toList();
    assertThat(clauses).isEqualTo(expected);
  }

  @Test
  void whatNamesButSaysNothingIsNoClause() {
    assertThat(CUTTER.cut(Readings.of("Gone!").getFirst())).isEmpty();
    Reading reading =
        Readings.of(
                "Two dead in Halm ferry fire\n\nThe ferry burned for nine hours off the port of Halm"
                    + " before tugs put the fire out.\n\nRepairs and costs\n\nThe owner wants the"
                    + " ferry mended by spring, he told the harbour board.\n\nSorrun denies it.")
            .getFirst();
    assertThat(
            CUTTER.cut(reading).stream().map(clause -> clause.span().in(reading.account().text())))
        .anyMatch(clause -> clause.startsWith("Two dead"))
        .anyMatch(clause -> clause.startsWith("Sorrun denies"))
        .noneMatch(clause -> clause.startsWith("Repairs"));
  }

  @Test
  void everyWordLiesInOneClause() {
    Reading reading =
        Readings.of(
                "The mayor, who had promised a new school, resigned on Sunday, and her deputy, a former"
                    + " teacher, said he would build it before the winter; nobody believed him.")
            .getFirst();
    List<Clause> clauses = CUTTER.cut(reading);
    int next = 0;
    for (Clause clause : clauses) {
      assertThat(clause.tokens().start()).isEqualTo(next);
      next = clause.tokens().end();
    }
    assertThat(next).isEqualTo(reading.tokens().size());
  }
}
