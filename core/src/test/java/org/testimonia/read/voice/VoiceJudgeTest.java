package org.testimonia.read.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.SpecFile;
import org.testimonia.decision.Decision;
import org.testimonia.model.Voice;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.quantity.Parses;
import org.testimonia.text.DataFile;

/// Runs `voice.spec`, and checks that no name tips the judgement.
class VoiceJudgeTest {
  private static final VoiceJudge JUDGE = new VoiceJudge();

  @TestFactory
  Stream<DynamicTest> cases() {
    return SpecFile.lines(VoiceJudge.class, "voice.spec", VoiceJudgeTest::check);
  }

  private static void check(String line) {
    int colon = line.indexOf(": ");
    Voice expected = Voice.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
    Parse parse = Parses.of(line.substring(colon + 2));
    assertThat(parse.sentences()).hasSize(1);
    assertThat(JUDGE.judge(parse, List.of())).containsExactly(expected);
  }

  @Test
  void aNameCarriesNoWeight() {
    List<String> frames =
        List.of(
            "On Friday %s called the vote a farce and left.",
            "Nobody in %s seems to care about the terrible roads.",
            "The court fined %s for the fire.");
    List<String> names =
        List.of(
            "Russia",
            "Ukraine",
            "Israel",
            "Iran",
            "China",
            "France",
            "Republicans",
            "Democrats",
            "Labour",
            "Reuters",
            "Fox",
            "Putin",
            "Biden",
            "Trump",
            "Merkel",
            "Hope",
            "Joy");
    for (String frame : frames) {
      List<Voice> first = voices(frame, names.get(0));
      for (String name : names) {
        assertThat(voices(frame, name)).as(name).isEqualTo(first);
      }
    }
  }

  private static List<Voice> voices(String frame, String name) {
    return JUDGE.judge(Parses.of(String.format(Locale.ROOT, frame, name)), List.of());
  }

  /// No name is a feature: only what its neighbours are taken for may shift with it.
  @Test
  void aNameIsNoFeature() {
    assertThat(JUDGE.features(Parses.of("Nobody trusts Zorbina Farce."), List.of()).get(0).keySet())
        .noneMatch(feature -> feature.contains("zorbina") || feature.contains("farce"))
        .doesNotContain("class:notion");
  }

  @Test
  void noMaskedWordIsWeighed() {
    VoiceLexicon lexicon = new VoiceLexicon();
    assertThat(DataFile.lines(VoiceJudge.class, "weights.tsv"))
        .filteredOn(line -> line.startsWith("word:"))
        .noneMatch(line -> lexicon.isMasked(line.split("\\s", 2)[0].substring("word:".length())));
  }

  @Test
  void theAccountLeansASentence() {
    VoiceJudge judge =
        new VoiceJudge(new Decision(Map.of("mark:question", 4.0, "account", 3.0, "bias", -1.0)));
    assertThat(judge.judge(Parses.of("It rained."), List.of())).containsExactly(Voice.REPORTING);
    assertThat(judge.judge(Parses.of("Why? Who? What? It rained."), List.of()))
        .containsOnly(Voice.OPINION);
  }

  @Test
  void anyTextGetsOneVoiceASentence() {
    Random random = new Random(11);
    String letters = "aB .,?!\"“”'’—\u05D0\uD83D\uDE00 I we $5%";
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder("x");
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      Parse parse = Parses.of(text.toString());
      assertThat(JUDGE.judge(parse, List.of())).hasSameSizeAs(parse.sentences());
    }
    assertThat(JUDGE.judge(Parses.of(""), List.of())).isEmpty();
  }
}
