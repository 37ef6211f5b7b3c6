package org.testimonia.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.Given;
import org.testimonia.SpecFile;
import org.testimonia.text.Span;

class AsidesSpecTest {
  @TestFactory
  Stream<DynamicTest> asides() {
    return SpecFile.lines(
        Asides.class,
        "asides.spec",
        line -> {
          String[] parts = line.split(" => ", -1);
          assertThat(left(parts[0].replace('|', '\n'))).isEqualTo(parts[1]);
        });
  }

  /// The words that copying looks at.
  private static String left(String text) {
    Wording wording = Wording.of(Given.account(text));
    List<String> words = new ArrayList<>();
    for (int at = 0; at < wording.size(); at++) {
      Span span = wording.span(at, at + 1);
      if (wording.word(at) == Wording.hash(span.in(text))) {
        words.add(span.in(text));
      }
    }
    return words.isEmpty() ? "-" : String.join(" ", words);
  }
}
