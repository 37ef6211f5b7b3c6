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
import org.testimonia.clean.Cleaner;
import org.testimonia.model.Account;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Published;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;
import org.testimonia.read.Reader;
import org.testimonia.text.Span;

/// Runs the `*.spec` files beside the data: passages that differ, and look-alikes that do not.
class DifferenceSpecTest {
  private static final Reader READER = new Reader();
  private static final DifferenceFinder FINDER = new DifferenceFinder();

  /// What is grounded less surely needs more signs than two short passages can have.
  private static final double CLEAR = 0.35;

  private record Case(DifferenceType type, boolean differs, String name, List<String> passages) {}

  @TestFactory
  Stream<DynamicTest> specs() {
    return Stream.of(DifferenceType.values())
        .flatMap(type -> cases(type).stream())
        .map(spec ->
            DynamicTest.dynamicTest(
                spec.type() + (spec.differs() ? " differs: " : " same: ") + spec.name(),
                () -> check(spec)));
  }

  private static List<Case> cases(DifferenceType type) {
    List<Case> cases = new ArrayList<>();
    for (String line : Lexicon.lines(type.name().toLowerCase(Locale.ROOT) + ".spec")) {
      if (line.startsWith("|")) {
        cases.getLast().passages().add(line.substring(1).strip());
      } else {
        String[] head = line.split(": ", 2);
        assertThat(head[0]).isIn("differs", "same");
        cases.add(new Case(type, head[0].equals("differs"), head[1], new ArrayList<>()));
      }
    }
    return cases;
  }

  private static void check(Case spec) {
    List<Told> members = new ArrayList<>();
    for (int i = 0; i < spec.passages().size(); i++) {
      members.add(told("account-" + (i + 1), spec.passages().get(i)));
    }
    Matter matter = FINDER.matter(members, (one, other) -> 1, UnaryOperator.identity());
    List<DifferenceFinder.Proposal> found = FINDER.propose(matter);
    boolean differs =
        found.stream()
            .filter(proposal -> proposal.type() == spec.type())
            .anyMatch(proposal -> proposal.finding().strength() >= CLEAR);
    assertThat(differs).as(found.toString()).isEqualTo(spec.differs());
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
    Block block = new Block(new Span(0, text.length()), BlockKind.PARAGRAPH);
    Capture capture = new Capture(account, List.of(block));
    Reading reading = READER.read(new Cleaner().clean(List.of(capture)).getFirst());
    return new Told(
        reading,
        span,
        reading.statements().stream()
            .filter(statement -> statement.content().overlaps(span))
            .findFirst());
  }
}
