package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownPrinterTest {
  @Test
  void hasFrontMatterAndEverySection() {
    String markdown = Examples.print(new MarkdownPrinter(), Sample.ferry());
    assertThat(markdown)
        .startsWith("---\nformat: \"testimonia.dossier/1\"\n")
        .containsSubsequence(
            "from: \"2031-03-04\"",
            "  - label: \"Harbour Post\"",
            "differs: 1\n",
            "## What changed from version to version (3)",
            "### 03 to Coast Wire, published 5 March 2031\n\n"
                + "- Replaced “lay” by “lay at Sandvik” (after “",
            "- Dropped “The galley was untouched.”",
            "## Where the accounts differ (1)",
            "### Number\n\nThe accounts give different numbers of people aboard.",
            "- **221** (Coast Wire, 03)",
            "  > “The Aurelia lay at Sandvik with 221 passengers” (Coast Wire)",
            "## What the accounts share (1)",
            "### Runa Holt",
            "| pledge (possible) | Nordlinje | “pay every passenger” |",
            "- **L1**: Coast Wire, 03 carry the same text",
            "- advertisement, Harbour Post: “\\~Subscribe now for half the price”");
  }

  @Test
  void escapesAllMarkup() {
    assertThat(Markdown.escape("a*b_c`d[e](f)|g<h>&amp;"))
        .isEqualTo("a\\*b\\_c\\`d\\[e\\](f)\\|g&lt;h\\>&amp;amp;");
    assertThat(Markdown.escape("- no list")).isEqualTo("\\- no list");
    assertThat(Markdown.escape("12. no list")).isEqualTo("12\\. no list");
    assertThat(Markdown.escape("half-made. No list")).isEqualTo("half-made. No list");
    assertThat(Markdown.escape("http://x.example")).isEqualTo("http&#58;//x.example");
    assertThat(Markdown.yaml("a\"b\\c\nd: #e")).isEqualTo("\"a\\\"b\\\\c d: #e\"");
  }

  @Test
  void nothingOfAHostileAccountIsMarkup() {
    String markdown = Examples.print(new MarkdownPrinter(), Sample.hostile());
    assertThat(markdown.substring(markdown.indexOf("\n---\n")))
        .doesNotContain("<", "\u001b", "\u202e")
        .doesNotContainPattern("(?<!\\\\)]\\(");
  }
}
