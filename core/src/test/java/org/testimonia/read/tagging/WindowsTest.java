package org.testimonia.read.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimonia.text.Span;

class WindowsTest {
  private static final Encoder ENCODER = new Encoder(ModelFiles.load(Optional.empty()));

  @Test
  void everyPieceIsInOneWindowAndShortSentencesStayWhole() {
    Random random = new Random(3);
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder();
      List<Span> sentences = new ArrayList<>();
      int count = 1 + random.nextInt(30);
      for (int s = 0; s < count; s++) {
        int start = text.length();
        int words = random.nextInt(6) == 0 ? 200 + random.nextInt(400) : 1 + random.nextInt(40);
        text.append("word ".repeat(words)).setLength(text.length() - 1);
        text.append('.');
        sentences.add(new Span(start, text.length()));
        text.append(' ');
      }
      Pieces pieces = ENCODER.pieces(text.toString());
      List<Span> windows = Windows.cut(pieces, sentences);
      int next = 0;
      for (Span window : windows) {
        assertThat(window.start()).isEqualTo(next);
        assertThat(window.length()).isBetween(1, Windows.SIZE);
        next = window.end();
      }
      assertThat(next).isEqualTo(pieces.size());
      for (Span sentence : sentences) {
        long parts =
            windows.stream()
                .filter(w -> pieces.chars(w.start(), w.end()).overlaps(sentence))
                .count();
        boolean fits = (sentence.length() + 1) / 5 + 1 <= Windows.SIZE;
        assertThat(parts).isGreaterThanOrEqualTo(1);
        assertThat(!fits || parts == 1).isTrue();
      }
    }
  }

  @Test
  void nothingGivesNoWindow() {
    assertThat(Windows.cut(ENCODER.pieces(""), List.of())).isEmpty();
  }

  @Test
  void placesCountInUtf16AndLettersKeepTheirShape() {
    String text = "😀 NATO met\nAnna's 7 cats";
    Pieces pieces = ENCODER.pieces(text);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      seen.add(pieces.chars(i, i + 1).in(text) + pieces.shape(i));
    }
    // 8 at the start or after a line break, 4 after a space; 1 capital, 2 capitals, 3 digit.
    assertThat(seen).containsExactly("😀8", "NATO6", "met4", "Anna9", "'0", "s0", "77", "cats4");
  }
}
