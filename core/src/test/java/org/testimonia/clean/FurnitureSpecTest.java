package org.testimonia.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.SpecFile;
import org.testimonia.model.Article;

/// Runs the cases beside the furniture list.
class FurnitureSpecTest {
  private final Cleaner cleaner = new Cleaner();

  @TestFactory
  Stream<DynamicTest> cases() {
    return SpecFile.paragraphs(Cleaner.class, "furniture.spec", this::check);
  }

  private void check(SpecFile.Case spec) {
    Article article =
        cleaner.clean(List.of(Captures.ofText(String.join("\n", spec.marked("> "))))).get(0);
    assertThat(
            article.removed().stream()
                .map(r -> r.reason() + ": " + r.span().in(article.account().text())))
        .containsExactlyElementsOf(spec.marked("- "));
    assertThat(article.blocks().stream().map(b -> b.kind() + ": " + b.span().in(article.body())))
        .containsAll(spec.marked("= "));
  }
}
