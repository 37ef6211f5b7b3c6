package org.testimonia.compare.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.Given;
import org.testimonia.SpecFile;
import org.testimonia.clean.Cleaner;
import org.testimonia.model.Account;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Published;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.read.Reader;
import org.testimonia.text.Span;

/// Runs the `*.spec` files beside the data: passages that differ, and look-alikes that do not.
class DifferenceSpecTest {
  private static final Reader READER = new Reader(Given.TAGGER);
  private static final DifferenceFinder FINDER = new DifferenceFinder();

  /// What is grounded less surely needs more signs than two short passages can have.
  private static final double CLEAR = 0.35;

  @TestFactory
  Stream<DynamicTest> specs() {
    return Stream.of(DifferenceType.values())
        .flatMap(type ->
            SpecFile.paragraphs(
                DifferenceFinder.class,
                type.name().toLowerCase(Locale.ROOT) + ".spec",
                spec -> check(type, spec)));
  }

  private static void check(DifferenceType type, SpecFile.Case spec) {
    boolean expected = spec.head().startsWith("differs: ");
    assertThat(expected || spec.head().startsWith("same: ")).isTrue();
    List<Told> members = new ArrayList<>();
    for (String passage : spec.marked("| ")) {
      members.add(told("account-" + (members.size() + 1), passage));
    }
    Matter matter = FINDER.matter(members, (one, other) -> 1, UnaryOperator.identity());
    List<DifferenceFinder.Proposal> found = FINDER.propose(matter, DifferenceFinder.MOST_PAIRS);
    boolean differs =
        found.stream()
            .filter(proposal -> proposal.type() == type)
            .anyMatch(proposal -> proposal.finding().strength() >= CLEAR);
    assertThat(differs).as(found.toString()).isEqualTo(expected);
  }

  static Told told(String name, String line) {
    int start = Math.max(0, line.indexOf("[["));
    String text = line.replace("[[", "").replace("]]", "");
    int end = line.contains("]]") ? line.indexOf("]]") - 2 : text.length();
    Span span = new Span(start, end);
    Account account =
        Account.of(
            new SourceRef(name + ".txt"),
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            new Published.On(LocalDate.of(2031, 6, 4)),
            Optional.of("en"),
            text);
    Reading reading = READER.read(new Cleaner().clean(List.of(Given.capture(account))).getFirst());
    return new Told(
        reading,
        span,
        reading.statements().stream()
            .filter(statement -> statement.content().overlaps(span))
            .findFirst());
  }
}
