package org.testimonia.read.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.Given;
import org.testimonia.SpecFile;
import org.testimonia.model.Account;
import org.testimonia.model.Attribution;
import org.testimonia.model.Commitment;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.model.TimeMention;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.quantity.Parses;
import org.testimonia.read.time.TimeFinder;
import org.testimonia.text.Span;

/// Runs `commitment.spec`: names and statements are given there, so that only this finder is asked.
class CommitmentSpecTest {
  private static final CommitmentFinder FINDER = new CommitmentFinder();
  private static final TimeFinder TIMES = new TimeFinder();

  @TestFactory
  Stream<DynamicTest> cases() {
    return SpecFile.paragraphs(
        CommitmentFinder.class, "commitment.spec", CommitmentSpecTest::check);
  }

  private static void check(SpecFile.Case spec) {
    String text = String.join("\n", spec.marked("> "));
    List<Name> names = new ArrayList<>();
    for (String line : spec.marked("~ ")) {
      int last = line.lastIndexOf(' ');
      String name = line.substring(0, last);
      names.add(new Name(place(text, name), NameKind.valueOf(line.substring(last + 1)), name));
    }
    List<Statement> statements = new ArrayList<>();
    for (String line : spec.marked("@ ")) {
      String[] cells = line.split(" \\| ", -1);
      Span content = place(text, cells[1]);
      statements.add(
          new Statement(
              "s" + statements.size(),
              new Attribution.Known(cells[0], content),
              Optional.empty(),
              content,
              content,
              StatementKind.valueOf(cells[2]),
              Optional.empty(),
              1));
    }
    assertThat(find(text, names, statements).stream().map(k -> shown(k, text)))
        .containsExactlyElementsOf(spec.marked("- "));
  }

  private static Span place(String text, String words) {
    int at = text.indexOf(words);
    assertThat(at).as(words).isNotNegative();
    return new Span(at, at + words.length());
  }

  private static String shown(Commitment commitment, String text) {
    return String.join(
        " | ",
        commitment.kind().name(),
        commitment.actor().orElse(""),
        commitment.action().in(text),
        commitment.condition().map(span -> span.in(text)).orElse(""),
        commitment.addressee().orElse(""),
        commitment.modality().name());
  }

  private static List<Commitment> find(String text, List<Name> names, List<Statement> statements) {
    Parse parse = Parses.of(text);
    Account account = Given.account(text);
    List<TimeMention> times = TIMES.find(parse, account.published());
    return FINDER.find(parse, names, times, statements, account);
  }

  /// Whatever words meet in whatever order: no crash, spans inside the text, the same answer twice.
  @Test
  void anyMixOfWordsIsSurvived() {
    List<String> words =
        List.of(
            "We",
            "will",
            "won’t",
            "the bank",
            "threatened",
            "to",
            "that",
            "urged",
            "not",
            "if",
            "unless",
            ",",
            "“",
            "”",
            "\"",
            "and",
            "denied",
            "its",
            "offer",
            "must",
            "pay",
            ".",
            "they",
            "I’ll",
            "call on",
            "by",
            "was",
            "’s",
            "—",
            "(",
            "in exchange for");
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("x");
      int length = random.nextInt(25);
      for (int i = 0; i < length; i++) {
        text.append(' ').append(words.get(random.nextInt(words.size())));
      }
      String all = text.toString();
      Span content = new Span(random.nextInt(all.length()), all.length());
      Statement statement =
          new Statement(
              "s",
              new Attribution.None(),
              Optional.empty(),
              content,
              content,
              StatementKind.DIRECT,
              Optional.empty(),
              1);
      List<Commitment> found = find(all, List.of(), List.of(statement));
      for (Commitment commitment : found) {
        assertThat(commitment.action().end()).isLessThanOrEqualTo(all.length());
        assertThat(commitment.action().isEmpty()).isFalse();
      }
      assertThat(find(all, List.of(), List.of(statement))).isEqualTo(found);
    }
  }
}
