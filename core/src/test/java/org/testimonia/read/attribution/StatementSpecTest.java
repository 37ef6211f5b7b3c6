package org.testimonia.read.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.Given;
import org.testimonia.SpecFile;
import org.testimonia.model.Article;
import org.testimonia.model.Attribution;
import org.testimonia.model.Statement;
import org.testimonia.read.name.NameFinder;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.read.tagging.Tagging;

/// Runs `statements.spec`, and checks what must hold for any text.
class StatementSpecTest {
  private static final Parser PARSER = new Parser();
  private static final NameFinder NAMES = new NameFinder();
  private static final StatementFinder FINDER = new StatementFinder();

  @TestFactory
  Stream<DynamicTest> specs() {
    return SpecFile.paragraphs(StatementFinder.class, "statements.spec", StatementSpecTest::check);
  }

  private static void check(SpecFile.Case spec) {
    String text = spec.head().replace('¶', '\n');
    assertThat(find(text).stream().map(statement -> line(statement, text)))
        .containsExactlyElementsOf(spec.marked("| "));
  }

  private static String line(Statement statement, String text) {
    String speaker =
        switch (statement.attribution()) {
          case Attribution.Known known -> known.name();
          case Attribution.Unresolved unresolved -> "?";
          case Attribution.None none -> "-";
        };
    String cue = statement.cue().map(span -> span.in(text)).orElse("-");
    String said =
        String.join(" | ", statement.kind().name(), speaker, cue, statement.content().in(text));
    return said + statement.occasion().map(span -> " | " + span.in(text)).orElse("");
  }

  private static List<Statement> find(String text) {
    Article article = Given.article(text);
    Parse parse = PARSER.parse(article);
    Tagging tagging = Given.TAGGER.tag(parse);
    return FINDER
        .find(parse, NAMES.find(parse, tagging.names()), tagging.attributed(), article.account())
        .stream()
        .filter(statement -> statement.confidence() >= Statement.SURE)
        .toList();
  }

  @Test
  void anyTextIsReadAndAlwaysTheSame() {
    List<String> words =
        List.of(
            "said",
            "“",
            "”",
            "\"",
            "'",
            "that",
            "Anna Weil",
            "Weil",
            "he",
            "she",
            ",",
            ".",
            "and",
            "told",
            "the",
            "minister",
            "according to",
            "\n",
            "adding",
            "(",
            ")",
            "—",
            ":",
            "by",
            "was",
            "quoted",
            "as saying",
            "who",
            "claims",
            "it",
            "😀",
            "שלום",
            "U.S.",
            "‘",
            "’");
    Random random = new Random(5);
    for (int round = 0; round < 400; round++) {
      StringBuilder made = new StringBuilder("x");
      for (int i = 0; i < 60; i++) {
        made.append(' ').append(words.get(random.nextInt(words.size())));
      }
      String text = made.toString();
      List<Statement> found = find(text);
      Set<String> ids = new HashSet<>();
      for (Statement statement : found) {
        assertThat(statement.content().isEmpty()).isFalse();
        assertThat(statement.content().end()).isLessThanOrEqualTo(text.length());
        assertThat(statement.confidence()).isBetween(0.0, 1.0);
        assertThat(ids.add(statement.id())).as(text).isTrue();
      }
      assertThat(find(text)).isEqualTo(found);
    }
  }

  @Test
  void aLongAccountIsReadInBoundedTime() {
    String sentence =
        "“It is late,” Anna Weil said, adding that the gates, which he said were shut, hold. ";
    String loud = "WEIL SAID AND SAID and said, she told, that ";
    // Its own work alone: what else the machine does must not count.
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    find(sentence.repeat(900) + "\n" + loud.repeat(500));
    assertThat((thread.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(60);
  }

  @Test
  void theAuthorsOwnVoiceIsNobodysStatement() {
    assertThat(find("We think the wall will hold. I said so before.")).isEmpty();
  }
}
