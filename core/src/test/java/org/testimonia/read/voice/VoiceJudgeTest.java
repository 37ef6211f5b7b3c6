package org.testimonia.read.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.model.Account;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.model.Voice;
import org.testimonia.read.parse.Parse;
import org.testimonia.read.parse.Parser;
import org.testimonia.text.OffsetMap;
import org.testimonia.text.Span;

/// Runs `voice.spec`, and checks that no name tips the judgement.
class VoiceJudgeTest {
  private static final Parser PARSER = new Parser();
  private static final VoiceJudge JUDGE = new VoiceJudge();

  private static Parse parse(String text) {
    OffsetMap.Builder body = new OffsetMap.Builder();
    for (int i = 0; i < text.length(); i++) {
      body.add(text.charAt(i), i);
    }
    Account account =
        Account.of(
            new SourceRef("voice.spec"),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            new Published.Unknown(),
            java.util.Optional.empty(),
            text);
    List<Block> blocks =
        text.isBlank()
            ? List.of()
            : List.of(new Block(new Span(0, text.length()), BlockKind.PARAGRAPH));
    return PARSER.parse(new Article(account, text, body.map(), blocks, List.of()));
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return VoiceLexicon.lines("voice.spec").stream()
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    int colon = line.indexOf(": ");
    Voice expected = Voice.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
    Parse parse = parse(line.substring(colon + 2));
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
      double first = score(String.format(Locale.ROOT, frame, names.get(0)));
      for (String name : names) {
        assertThat(score(String.format(Locale.ROOT, frame, name)))
            .as(name)
            .isCloseTo(first, org.assertj.core.data.Offset.offset(1e-9));
      }
    }
  }

  private static double score(String sentence) {
    return VoiceModel.shipped().score(JUDGE.features(parse(sentence), List.of()).get(0));
  }

  @Test
  void noMaskedWordIsWeighed() {
    VoiceLexicon lexicon = new VoiceLexicon();
    assertThat(VoiceModel.shipped().listFeatures())
        .filteredOn(feature -> feature.startsWith("word:"))
        .noneMatch(feature -> lexicon.isMasked(feature.substring("word:".length())));
  }

  @Test
  void theAccountLeansASentence() {
    VoiceModel model = new VoiceModel(List.of("mark:question\t4", "account\t3", "bias\t-1"));
    VoiceJudge judge = new VoiceJudge(model);
    assertThat(judge.judge(parse("It rained."), List.of())).containsExactly(Voice.REPORTING);
    assertThat(judge.judge(parse("Why? Who? What? It rained."), List.of()))
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
      Parse parse = parse(text.toString());
      assertThat(JUDGE.judge(parse, List.of())).hasSameSizeAs(parse.sentences());
    }
    assertThat(JUDGE.judge(parse(""), List.of())).isEmpty();
  }
}
