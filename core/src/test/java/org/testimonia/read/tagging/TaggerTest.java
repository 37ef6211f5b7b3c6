package org.testimonia.read.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.testimonia.Given;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.text.Span;

class TaggerTest {
  private static final Parser PARSER = new Parser();

  private static Tagging tag(String text) {
    return Given.TAGGER.tag(PARSER.parse(Given.article(text)));
  }

  private static List<String> shown(String text) {
    return tag(text).attributed().stream()
        .map(a ->
            a.source().map(p -> p.span().in(text)).orElse("-")
                + " | "
                + a.cue().map(p -> p.span().in(text)).orElse("-")
                + " | "
                + a.content().span().in(text))
        .toList();
  }

  @Test
  void sourceCueAndContentBelongTogether() {
    assertThat(shown("The ferry will sail on Monday, harbour master Ines Calder said."))
        .containsExactly("harbour master Ines Calder | said | The ferry will sail on Monday");
  }

  @Test
  void eachCueHasItsOwnSource() {
    assertThat(
            shown(
                "Mayor Tom Brandt said the bridge was safe, but engineer Lia Voss warned that it"
                    + " could fall."))
        .containsExactly(
            "Mayor Tom Brandt | said | the bridge was safe",
            "engineer Lia Voss | warned | that it could fall");
  }

  @Test
  void plainNarrationHasNothingAttributed() {
    assertThat(shown("The train left the station at noon. Rain fell on the empty platform."))
        .isEmpty();
  }

  @Test
  void anyTextIsTaggedInVerbatimSpans() {
    List<String> texts =
        List.of(
            "ALL OF THIS IS IN CAPITALS, THE MAYOR SAID, AND NOBODY LISTENED.",
            "no punctuation at all the mayor said the bridge is shut and she said it twice",
            "“Unbalanced, she said. 'And single too, „German“ and « French » he added.",
            "😀 She said 👍🏽 “we won” 🎉. قال الوزير إن الجسر مغلق. The minister said שלום.",
            "﻿​\t . , ; “” ‘’ … — –",
            "x".repeat(3_000) + " she said",
            "");
    for (String text : texts) {
      check(text, tag(text));
    }
    Random random = new Random(11);
    for (int round = 0; round < 20; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(
            Character.toString(random.nextInt(5) == 0 ? 0x1F600 + i : 32 + random.nextInt(90)));
      }
      check(text.toString(), tag(text.toString()));
    }
  }

  private static void check(String text, Tagging tagging) {
    List<Span> spans = new ArrayList<>();
    tagging.names().forEach(name -> spans.add(name.span()));
    tagging
        .attributed()
        .forEach(a -> {
          spans.add(a.content().span());
          a.cue().ifPresent(p -> spans.add(p.span()));
          a.source().ifPresent(p -> spans.add(p.span()));
        });
    for (Span span : spans) {
      String words = span.in(text);
      assertThat(words).isNotEmpty();
      assertThat(words.strip()).isEqualTo(words);
      assertThat(Character.isLowSurrogate(words.charAt(0))).isFalse();
    }
  }

  @Test
  void manyThreadsSeeWhatOneSees() throws Exception {
    String text =
        "The minister said the dam would hold. Engineers doubted it.\n".repeat(60)
            + "“We shall see,” said Anna Weil.";
    Parse parse = PARSER.parse(Given.article(text));
    Tagging alone = Given.TAGGER.tag(parse);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Tagging>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() -> Given.TAGGER.tag(parse));
      }
      for (Future<Tagging> together : pool.invokeAll(calls)) {
        assertThat(together.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void twentyThousandWordsAreReadToTheEnd() {
    String text =
        "The water rose again on Tuesday. ".repeat(3_300)
            + "\nThe town is lost, mayor Lena Orth said.";
    assertThat(tag(text).attributed())
        .anyMatch(a -> a.content().span().in(text).equals("The town is lost"));
  }
}
