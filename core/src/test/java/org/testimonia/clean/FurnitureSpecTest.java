package org.testimonia.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.model.Article;

/// Runs the cases beside the furniture list.
class FurnitureSpecTest {
  private final Cleaner cleaner = new Cleaner();

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<List<String>> cases = new ArrayList<>();
    cases.add(new ArrayList<>());
    for (String line : spec().lines().filter(l -> !l.startsWith("#")).toList()) {
      if (line.isBlank()) {
        cases.add(new ArrayList<>());
      } else {
        cases.get(cases.size() - 1).add(line);
      }
    }
    return cases.stream()
        .filter(lines -> !lines.isEmpty())
        .map(lines -> DynamicTest.dynamicTest(lines.get(0), () -> check(lines)));
  }

  private static String spec() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FurnitureSpecTest.class.getResourceAsStream("furniture.spec"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void check(List<String> lines) {
    Article article =
        cleaner.clean(List.of(Captures.ofText(String.join("\n", marked(lines, "> "))))).get(0);
    assertThat(
            article.removed().stream()
                .map(r -> r.reason() + ": " + r.span().in(article.account().text())))
        .containsExactlyElementsOf(marked(lines, "- "));
    assertThat(article.blocks().stream().map(b -> b.kind() + ": " + b.span().in(article.body())))
        .containsAll(marked(lines, "= "));
  }

  private static List<String> marked(List<String> lines, String mark) {
    return lines.stream()
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }
}
