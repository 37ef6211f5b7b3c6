package org.testimonia.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Published;

class HtmlAccountTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("testimonia.root", "..")).resolve("examples");
  private static final String PARAGRAPH =
      "<p>The ferry was raised on Monday, the harbour master said, and towed into the dock.</p>";

  private static Draft example(String name) throws IOException, BadSource {
    return HtmlAccount.draft(Files.readString(EXAMPLES.resolve(name)));
  }

  private static List<String> blocks(Draft draft, BlockKind kind) {
    return draft.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.span().in(draft.text()))
        .toList();
  }

  @Test
  void aNewspapersPage() throws IOException, BadSource {
    Draft draft = example("strait-dispute/accounts/02-almer-herald.html");
    assertThat(draft.title()).contains("Dostan: warships ‘will be sent back’ from Tamm");
    assertThat(draft.outlet()).contains("The Almer Herald");
    assertThat(draft.byline()).contains("Liesel Aarnholt");
    assertThat(draft.language()).contains("en");
    assertThat(draft.published())
        .isEqualTo(new Published.At(Instant.parse("2024-05-16T03:30:00Z")));
    assertThat(blocks(draft, BlockKind.HEADING))
        .containsExactly("Dostan: warships ‘will be sent back’ from Tamm", "Sunday’s shots");
    assertThat(blocks(draft, BlockKind.CAPTION)).hasSize(1);
    assertThat(draft.text())
        .contains("a walking into a quarrel".substring(2))
        .contains("Neither has so far done so.")
        .doesNotContain("cookies", "Sign me up", "Bread prices", "All rights", "dataLayer", "Mail");
  }

  @Test
  void theOtherExamples() throws IOException, BadSource {
    assertThat(example("tunnel-fire/accounts/03-soral-post.html").text())
        .contains("Nine people have lost their lives", "A service will be held")
        .doesNotContain("Settings", "12 Comments", "Imprint", "Log in");
    assertThat(example("audit-scandal/accounts/03-evening-lantern.html").text())
        .contains("Savings giant cannot find fortune", "His lawyer refused to comment last night.")
        .doesNotContain("Your privacy", "WhatsApp", "Lantern Club", "Puzzles");
  }

  @Test
  void blocksAreTheLinesOfTheText() throws IOException, BadSource {
    Draft draft = example("tunnel-fire/accounts/03-soral-post.html");
    int end = -1;
    for (Block block : draft.blocks()) {
      assertThat(block.span().start()).isEqualTo(end + 1);
      end = block.span().end();
    }
    assertThat(end).isEqualTo(draft.text().length());
  }

  @Test
  void metadataIsNeverGuessed() throws BadSource {
    Draft draft =
        HtmlAccount.draft(
            "<html><body><article>"
                + PARAGRAPH.repeat(4)
                + "<time datetime='2024-01-01'></time><time datetime='2023-01-01'></time>"
                + "<script type='application/ld+json'>{\"@type\": broken</script>"
                + "</article></body></html>");
    assertThat(draft.published()).isEqualTo(new Published.Unknown());
    assertThat(draft.title()).isEmpty();
    assertThat(draft.outlet()).isEmpty();
    assertThat(draft.byline()).isEmpty();
  }

  @Test
  void aLinkedDataGraphIsRead() throws BadSource {
    Draft draft =
        HtmlAccount.draft(
            """
            <html><head><script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
            {"@type": ["ReportageNewsArticle"], "headline": "Ferry &amp; dock", "author":
            [{"name": "Ada Lund"}, {"name": "Tom Brandt"}], "datePublished": "2024-05-16",
            "publisher": {"name": "Herald"}}]}</script></head><body><div>%s</div></body></html>\
            """
                .formatted(PARAGRAPH.repeat(4)));
    assertThat(draft.title()).contains("Ferry & dock");
    assertThat(draft.byline()).contains("Ada Lund, Tom Brandt");
    assertThat(draft.outlet()).contains("Herald");
    assertThat(draft.published()).isEqualTo(new Published.On(LocalDate.of(2024, 5, 16)));
  }

  @Test
  void aPageWithoutAnArticleIsRefused() {
    for (String page :
        List.of(
            "<html><body></body></html>",
            "<html><body><nav><a href='/'>Home</a></nav><p>Log in</p></body></html>",
            "<!doctype html><title>x</title>",
            "<p><p><p></div></body><article>")) {
      assertThatThrownBy(() -> HtmlAccount.draft(page)).isInstanceOf(BadSource.class);
    }
  }

  @Test
  void deepPagesDoNotOverflow() throws BadSource {
    String page = "<div>".repeat(3000) + PARAGRAPH.repeat(5) + "</div>".repeat(3000);
    assertThat(HtmlAccount.draft("<html><body>" + page).text()).contains("harbour master");
  }
}
