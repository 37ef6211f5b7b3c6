package org.testimonia.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimonia.Given;
import org.testimonia.clean.Cleaner;
import org.testimonia.model.Attribution;
import org.testimonia.model.Reading;
import org.testimonia.model.Statement;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Texts as they come: whatever is in them, reading ends, its spans are the text's own, and what a
/// reader would find plainly said is found.
class AnyTextTest {
  private static final Reader READER = new Reader(Given.TAGGER);
  private static final Cleaner CLEANER = new Cleaner();

  private static Reading read(String text) {
    Reading reading =
        READER.read(CLEANER.clean(List.of(Given.capture(Given.account(text)))).getFirst());
    for (Span span : spans(reading)) {
      assertThat(span.start()).isNotNegative().isLessThan(span.end());
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(cuts(text, span.start()) || cuts(text, span.end()))
          .as("%s cuts a character in two", span)
          .isFalse();
    }
    return reading;
  }

  /// Whether a place lies inside a pair of surrogates.
  private static boolean cuts(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isHighSurrogate(text.charAt(place - 1))
        && Character.isLowSurrogate(text.charAt(place));
  }

  private static List<Span> spans(Reading reading) {
    List<Span> spans = new ArrayList<>();
    reading.sentences().forEach(sentence -> spans.add(sentence.span()));
    reading.names().forEach(name -> spans.add(name.span()));
    reading.quantities().forEach(quantity -> spans.add(quantity.span()));
    reading.times().forEach(time -> spans.add(time.span()));
    reading
        .commitments()
        .forEach(commitment -> {
          spans.add(commitment.action());
          commitment.condition().ifPresent(spans::add);
        });
    all(reading)
        .forEach(statement -> {
          spans.add(statement.content());
          spans.add(statement.extent());
          statement.cue().ifPresent(spans::add);
          statement.occasion().ifPresent(spans::add);
          statement.attribution().findMention().ifPresent(spans::add);
        });
    return spans;
  }

  /// Sure or not.
  private static Stream<Statement> all(Reading reading) {
    return Stream.concat(reading.statements().stream(), reading.doubtful().stream());
  }

  private static String speaker(Statement statement) {
    return statement.attribution() instanceof Attribution.Known known ? known.name() : "?";
  }

  @ParameterizedTest
  @ValueSource(strings = {"“ ”", "\" \"", "‘ ’", "' '", "„ “", "„ ”", "« »", "» «", "” ”"})
  void quotationMarksOfEveryKindPairUp(String marks) {
    String text =
        marks.replace(" ", "The gates were shut at noon and nobody came,")
            + " said Mayor Lena Orth. It rained.";
    Statement statement = read(text).statements().getFirst();
    assertThat(statement.kind()).isEqualTo(StatementKind.DIRECT);
    assertThat(statement.content().in(text))
        .isEqualTo("The gates were shut at noon and nobody came,");
    assertThat(statement.extent().in(text))
        .isEqualTo(marks.replace(" ", "The gates were shut at noon and nobody came,"));
    assertThat(speaker(statement)).isEqualTo("Lena Orth");
  }

  @Test
  void frenchMarksStandApartFromTheirWords() {
    String text = "« The gates were shut at noon », said Mayor Lena Orth.";
    assertThat(read(text).statements())
        .singleElement()
        .satisfies(s -> assertThat(s.kind()).isEqualTo(StatementKind.DIRECT))
        .satisfies(s -> assertThat(s.extent().in(text)).startsWith("«").endsWith("»"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“The gates were shut at noon,” said Mayor Lena Orth.",
        "The gates were shut at noon, Mayor Lena Orth said on Monday.",
        "Mayor Lena Orth said that the gates were shut at noon."
      })
  void capitalsStillSayWhatAndWho(String said) {
    String text = said.toUpperCase(Locale.ROOT);
    assertThat(read(text).statements())
        .anySatisfy(statement -> {
          assertThat(statement.content().in(text)).contains("GATES WERE SHUT AT NOON");
          assertThat(statement.attribution().findMention().orElseThrow().in(text))
              .contains("LENA ORTH");
        });
  }

  @Test
  void withoutPunctuationWhatWasSaidIsFound() {
    String text = "on monday mayor lena orth said the gates were shut at noon";
    assertThat(all(read(text)))
        .anySatisfy(s -> assertThat(s.content().in(text)).contains("gates were shut"));
  }

  @Test
  void aMarkThatIsNeverClosedEndsWithItsParagraph() {
    String text =
        "“The gates were shut at noon, said Mayor Lena Orth.\n"
            + "The harbour lay quiet. A ferry left for the islands.";
    assertThat(read(text).statements())
        .singleElement()
        .satisfies(s -> assertThat(s.content().in(text)).endsWith("gates were shut at noon,"));
  }

  @Test
  void emojiAndWordsFromRightToLeftStayWhole() {
    String text =
        "😀 Mayor Lena Orth 👍🏽 said “we won 🎉 at last” on Monday.\n"
            + "قال الوزير إن الجسر مغلق. The minister, Anna Weil, said: “The bridge (הגשר) is shut.”";
    assertThat(read(text).statements())
        .anySatisfy(s -> assertThat(s.content().in(text)).contains("bridge (הגשר) is shut"))
        .anySatisfy(s -> assertThat(s.content().in(text)).contains("we won 🎉 at last"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D said Mayor Lena Orth. “The \uDE00 gates \uD83D\uDE00 were shut,” she said.",
        "“The gates\u0000 were\u0007 shut,”\u001b[1m said\u0008 Mayor\u200b Lena\u00ad Orth\u202e.",
        "\ufeff\u200f\u2028“The gates were shut,”\u2029 said Mayor Lena Orth.\u0085\u000b\u000c",
        "\uDC00\uDC00\uD800",
        "“",
        "\u0000"
      })
  void controlsAndHalvesOfCharactersAreOnlyText(String text) {
    Reading reading = read(text);
    assertThat(all(reading).map(s -> s.content().in(text))).allMatch(text::contains);
    if (text.contains("said Mayor")) {
      assertThat(all(reading)).isNotEmpty();
    }
  }

  @Test
  void aWordOfTenThousandLettersIsOneWordAmongOthers() {
    String text = "x".repeat(10_000) + ". “The gates were shut,” said Mayor Lena Orth.";
    assertThat(read(text).statements())
        .anySatisfy(s -> assertThat(s.content().in(text)).isEqualTo("The gates were shut,"));
  }

  @Test
  void twentyThousandWordsAreReadToTheEnd() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append("The water rose ").append(i).append(" inches again in the lower streets.");
      text.append(" People carried what they could to the old chapel.\n");
    }
    text.append("The town is lost, Mayor Lena Orth said.");
    assertThat(text.toString().split("\\s+")).hasSizeGreaterThan(17_000);
    String whole = text.toString();
    assertThat(read(whole).statements())
        .singleElement()
        .satisfies(s -> assertThat(s.content().in(whole)).isEqualTo("The town is lost"))
        .satisfies(s -> assertThat(speaker(s)).isEqualTo("Lena Orth"));
  }

  @Test
  void textsOfChanceAreReadAndAlwaysTheSame() {
    List<String> parts =
        List.of(
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "„",
            "«",
            "»",
            "``",
            "''",
            ":",
            ",",
            ".",
            "?",
            "—",
            "\n",
            "\n\n",
            "said",
            "SAID",
            "told",
            "that",
            "according to",
            "Mayor Lena Orth",
            "LENA ORTH",
            "she",
            "he",
            "the bridge is shut",
            "will not pay",
            "if it rains",
            "3.5 million",
            "on Monday",
            "May 4, 2024",
            "😀",
            "👩‍👩‍👧",
            "הגשר",
            "قال الوزير",
            "\uD83D",
            "\uDE00",
            "\u0000",
            "\u200b",
            "\u202e",
            "\ufeff",
            "e\u0301",
            "ß",
            "İstanbul",
            "x".repeat(300));
    Random random = new Random(23);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(80);
      for (int i = 0; i < length; i++) {
        text.append(parts.get(random.nextInt(parts.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      Reading reading = read(text.toString());
      if (round % 10 == 0) {
        Reading again = read(text.toString());
        assertThat(spans(again)).isEqualTo(spans(reading));
        assertThat(all(again)).containsExactlyElementsOf(all(reading).toList());
      }
    }
  }
}
