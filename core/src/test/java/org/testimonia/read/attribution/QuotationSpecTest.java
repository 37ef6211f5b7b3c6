package org.testimonia.read.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.Given;
import org.testimonia.SpecFile;

/// Runs `quotations.spec`.
class QuotationSpecTest {
  private final QuotationFinder finder = new QuotationFinder();

  @TestFactory
  Stream<DynamicTest> specs() {
    return SpecFile.lines(QuotationFinder.class, "quotations.spec", this::check);
  }

  private void check(String line) {
    String marked = line.replace('¶', '\n');
    String text = marked.replace("⟦", "").replace("⟧", "");
    StringBuilder found = new StringBuilder();
    int at = 0;
    for (Quotation quotation : finder.find(text, Given.blocks(text))) {
      found.append(text, at, quotation.inner().start()).append('⟦');
      found.append(quotation.inner().in(text)).append('⟧');
      at = quotation.inner().end();
    }
    assertThat(found.append(text.substring(at))).hasToString(marked);
  }

  @Test
  void neverCrossingWhateverTheMarks() {
    Random random = new Random(11);
    String alphabet = "ab .,\"'“”‘’„«»\n";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        made.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String text = made.toString();
      List<Quotation> found = finder.find(text, Given.blocks(text));
      int end = 0;
      for (Quotation quotation : found) {
        assertThat(quotation.outer().start()).as(text).isGreaterThanOrEqualTo(end);
        assertThat(quotation.outer().contains(quotation.inner())).isTrue();
        assertThat(quotation.inner().isEmpty()).isFalse();
        end = quotation.outer().end();
      }
    }
  }
}
