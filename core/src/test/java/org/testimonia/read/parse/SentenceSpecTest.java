package org.testimonia.read.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.Given;
import org.testimonia.SpecFile;
import org.testimonia.model.Block;
import org.testimonia.model.Tokens;
import org.testimonia.text.Span;

/// Runs `sentences.spec`, and checks what must hold for any text.
class SentenceSpecTest {
  private static final Parser PARSER = new Parser();
  private final SentenceCutter cutter = new SentenceCutter(new Abbreviations());

  @TestFactory
  Stream<DynamicTest> specs() {
    return SpecFile.lines(SentenceCutter.class, "sentences.spec", this::check);
  }

  private void check(String line) {
    List<String> expected = List.of(line.split(" \\|\\| "));
    String text = String.join(" ", expected);
    List<Span> found = cutter.cut(text, new Span(0, text.length()));
    assertThat(found.stream().map(span -> span.in(text)).toList()).isEqualTo(expected);
  }

  @Test
  void anyTextIsCoveredInOrder() {
    Random random = new Random(7);
    String alphabet = "ab AB.!?…,;:\"'“”‘’„«»()—\n\t0 9\u200F\uD83D\uDE00é$";
    for (int round = 0; round < 300; round++) {
      StringBuilder made = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        made.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = made.toString();
      Parse parse = PARSER.parse(Given.article(text));
      int sentenceCharacters = 0;
      int end = 0;
      for (Span sentence : parse.sentences()) {
        assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
        assertThat(parse.blocks().stream().map(Block::span)).anyMatch(b -> b.contains(sentence));
        end = sentence.end();
        sentenceCharacters += solid(sentence.in(text));
      }
      assertThat(sentenceCharacters).isEqualTo(solid(text));
      Tokens tokens = parse.tokens();
      int tokenCharacters = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(i == 0 || tokens.span(i - 1).end() <= tokens.span(i).start()).isTrue();
        tokenCharacters += solid(tokens.span(i).in(text));
      }
      assertThat(tokenCharacters).isEqualTo(solid(text));
    }
  }

  private static int solid(String text) {
    return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  @Test
  void aTextWithoutMarksIsCutAtSpaces() {
    String text = "word ".repeat(20_000).strip();
    List<Span> found = cutter.cut(text, new Span(0, text.length()));
    assertThat(found).allMatch(span -> span.length() <= 2_000);
    assertThat(found).hasSizeGreaterThan(40);
  }

  @Test
  void contractionsAndHyphensStayOneWord() {
    Parse parse = PARSER.parse(Given.article("Don’t sell the well-known U.S. ship for $4,000."));
    Tokens tokens = parse.tokens();
    assertThat(Stream.iterate(0, i -> i + 1).limit(tokens.size()).map(tokens::form).toList())
        .containsExactly(
            "Don't", "sell", "the", "well-known", "U.S.", "ship", "for", "$4,000", ".");
    assertThat(tokens.tag(0)).isEqualTo("AUX");
    assertThat(tokens.tag(5)).isEqualTo("NOUN");
  }

  @Test
  void lemmasOfVerbsAndPlurals() {
    Tokens tokens = PARSER.parse(Given.article("The ministers were saying it.")).tokens();
    assertThat(tokens.lemma(1)).isEqualTo("minister");
    assertThat(tokens.lemma(3)).isEqualTo("say");
  }
}
