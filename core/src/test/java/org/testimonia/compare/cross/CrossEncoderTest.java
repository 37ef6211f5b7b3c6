package org.testimonia.compare.cross;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.testimonia.model.DifferenceType;
import org.testimonia.onnx.OnnxModel;
import org.testimonia.text.Sha256;
import org.testimonia.text.Span;

class CrossEncoderTest {
  private static final CrossEncoder ENCODER = CrossEncoder.shared();

  /// What the training's own export made of invented pairs: pieces, marks and weights must be the
  /// same on both sides.
  @Test
  void judgesAsItWasTrained() throws IOException {
    Path examples = Path.of("..", "models", "cross-en", "examples.json");
    for (JsonNode example : new ObjectMapper().readTree(examples.toFile())) {
      Judgement judgement =
          ENCODER.judge(
              whole(example.path("one").asText(), example.path("speakers").path(0).asText()),
              whole(example.path("other").asText(), example.path("speakers").path(1).asText()));
      JsonNode verdict = example.path("verdict");
      assertThat(judgement.same()).isCloseTo(sigmoid(verdict.path(0)), within(0.01));
      assertThat(judgement.differs()).isCloseTo(sigmoid(verdict.path(1)), within(0.01));
      DifferenceType[] types = DifferenceType.values();
      for (int i = 0; i < types.length; i++) {
        assertThat(judgement.of(types[i])).isCloseTo(sigmoid(verdict.path(2 + i)), within(0.01));
      }
    }
  }

  @Test
  void oneMatterIsTakenForOne() {
    Judgement same =
        ENCODER.judge(
            whole("The bridge over the Ost was closed on Monday after cracks were found.", ""),
            whole("Cracks led to the closing of the Ost bridge on Monday.", ""));
    Judgement other =
        ENCODER.judge(
            whole("The bridge over the Ost was closed on Monday after cracks were found.", ""),
            whole("The orchestra will play two of her songs in the spring.", ""));

    assertThat(same.same()).isGreaterThan(0.5);
    assertThat(other.same()).isLessThan(same.same() / 1.5);
  }

  @Test
  void wordsThatCarryADifferenceLieInTheSentence() {
    String one = "Mayor Brandt 😀 said the pool will reopen in June, two years late.";
    String other = "The pool may never reopen, Brandt said.";
    Judgement judgement = ENCODER.judge(whole(one, "brandt"), whole(other, "brandt"));

    assertThat(judgement.one()).allMatch(span -> !span.in(one).isBlank());
    assertThat(judgement.other()).allMatch(span -> !span.in(other).isBlank());
  }

  @Test
  void passagesOfAnyLengthAreJudged() {
    String endless = "word ".repeat(3000).strip();
    Judgement judgement = ENCODER.judge(whole(endless, "x".repeat(500)), whole("?", ""));

    assertThat(judgement.same()).isBetween(0.0, 1.0);
  }

  @Test
  void aPassageLiesInItsSentence() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Beside("ab", 0, new Span(1, 3), ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Beside("ab", 0, new Span(1, 1), ""));
  }

  @Test
  void statedHashesAreThoseOfTheFiles() throws IOException {
    Properties card = new Properties();
    card.load(
        new StringReader(
            StandardCharsets.ISO_8859_1
                .decode(OnnxModel.resource("/models/cross-en/model.properties"))
                .toString()));

    assertThat(card.getProperty("weights.sha256"))
        .isEqualTo(Sha256.of(OnnxModel.resource("/models/cross-en/cross.onnx")));
    assertThat(card.getProperty("vocabulary.sha256"))
        .isEqualTo(Sha256.of(OnnxModel.resource("/models/cross-en/tokenizer.json")));
  }

  private static Beside whole(String sentence, String speaker) {
    return new Beside(sentence, 0, new Span(0, sentence.length()), speaker);
  }

  private static double sigmoid(JsonNode logit) {
    return 1 / (1 + Math.exp(-logit.asDouble()));
  }
}
