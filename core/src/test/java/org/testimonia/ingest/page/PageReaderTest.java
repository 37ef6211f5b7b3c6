package org.testimonia.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Published;

class PageReaderTest {
  private static final PageReader READER = new PageReader();
  private static final Path EXAMPLES =
      Path.of(System.getProperty("testimonia.root", "..")).resolve("examples");
  private static final String PARAGRAPH =
      "<p>The ferry was raised on Monday, the harbour master said, and towed into the dock.</p>";

  private static WebArticle example(String name) throws IOException {
    return READER.read(Files.readString(EXAMPLES.resolve(name)));
  }

  private static List<String> blocks(WebArticle page, BlockKind kind) {
    return page.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.span().in(page.text()))
        .toList();
  }

  @Test
  void aNewspapersPage() throws IOException {
    WebArticle page = example("strait-dispute/accounts/02-almer-herald.html");
    assertThat(page.title()).contains("Dostan: warships ‘will be sent back’ from Tamm");
    assertThat(page.outlet()).contains("The Almer Herald");
    assertThat(page.byline()).contains("Liesel Aarnholt");
    assertThat(page.language()).contains("en");
    assertThat(page.published())
        .isEqualTo(Published.At.of(OffsetDateTime.parse("2024-05-16T05:30:00+02:00")));
    assertThat(blocks(page, BlockKind.HEADING))
        .containsExactly("Dostan: warships ‘will be sent back’ from Tamm", "Sunday’s shots");
    assertThat(blocks(page, BlockKind.CAPTION)).hasSize(1);
    assertThat(page.text())
        .contains("a walking into a quarrel".substring(2))
        .contains("Neither has so far done so.")
        .doesNotContain("cookies", "Sign me up", "Bread prices", "All rights", "dataLayer", "Mail");
  }

  @Test
  void whatAPageStatesForMachinesIsReadWhereItShowsLittle() {
    String body =
        "The ferry was raised on Monday, the harbour master said.\\n\\nIt was towed into the dock &amp; will"
            + " stay there. <b>Divers</b> found a long tear in its hull when they went down at dawn.";
    String page =
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
            + body
            + "\"}</script><h1>Ferry raised</h1>";
    assertThat(READER.read(page + "<p>Loading.</p>").text())
        .isEqualTo(
            "The ferry was raised on Monday, the harbour master said.\nIt was towed into the dock & will"
                + " stay there. Divers found a long tear in its hull when they went down at dawn.");
    assertThat(READER.read(page + PARAGRAPH.repeat(3)).text()).doesNotContain("Divers");
  }

  @Test
  void theOtherExamples() throws IOException {
    assertThat(example("tunnel-fire/accounts/03-soral-post.html").text())
        .contains("Nine people have lost their lives", "A service will be held")
        .doesNotContain("Settings", "12 Comments", "Imprint", "Log in");
    assertThat(example("audit-scandal/accounts/03-evening-lantern.html").text())
        .contains("Savings giant cannot find fortune", "His lawyer refused to comment last night.")
        .doesNotContain("Your privacy", "WhatsApp", "Lantern Club", "Puzzles");
  }

  @Test
  void blocksAreTheLinesOfTheText() throws IOException {
    WebArticle page = example("tunnel-fire/accounts/03-soral-post.html");
    int end = -1;
    for (Block block : page.blocks()) {
      assertThat(block.span().start()).isEqualTo(end + 1);
      end = block.span().end();
    }
    assertThat(end).isEqualTo(page.text().length());
  }

  @Test
  void metadataIsNeverGuessed() {
    WebArticle page =
        READER.read(
            "<html><body><article>"
                + PARAGRAPH.repeat(4)
                + "<time datetime='2024-01-01'></time><time datetime='2023-01-01'></time>"
                + "<script type='application/ld+json'>{\"@type\": broken</script>"
                + "</article></body></html>");
    assertThat(page.published()).isEqualTo(new Published.Unknown());
    assertThat(page.title()).isEmpty();
    assertThat(page.outlet()).isEmpty();
    assertThat(page.byline()).isEmpty();
  }

  @Test
  void aLinkedDataGraphIsRead() {
    WebArticle page =
        READER.read(
            """
            <html><head><script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
            {"@type": ["ReportageNewsArticle"], "headline": "Ferry &amp; dock", "author":
            [{"name": "Ada Lund"}, {"name": "Tom Brandt"}], "datePublished": "2024-05-16",
            "publisher": {"name": "Herald"}}]}</script></head><body><div>%s</div></body></html>\
            """
                .formatted(PARAGRAPH.repeat(4)));
    assertThat(page.title()).contains("Ferry & dock");
    assertThat(page.byline()).contains("Ada Lund, Tom Brandt");
    assertThat(page.outlet()).contains("Herald");
    assertThat(page.published()).isEqualTo(new Published.On(LocalDate.of(2024, 5, 16)));
  }

  @Test
  void aPageWithoutAnArticleGivesNone() {
    for (String page :
        List.of(
            "<html><body></body></html>",
            "<html><body><nav><a href='/'>Home</a></nav><p>Log in</p></body></html>",
            "<!doctype html><title>x</title>",
            "<p><p><p></div></body><article>")) {
      assertThat(READER.read(page).text().split("\\s+")).hasSizeLessThan(25);
    }
  }

  @Test
  void deepPagesDoNotOverflow() {
    String page = "<div>".repeat(3000) + PARAGRAPH.repeat(5) + "</div>".repeat(3000);
    assertThat(READER.read("<html><body>" + page).text()).contains("harbour master");
  }

  @Test
  void oddPagesAreReadAsFarAsCanBe() {
    String article = "<h1>Ferry raised</h1>" + PARAGRAPH.repeat(5);
    for (String odd :
        List.of(
            "<b>".repeat(20_000),
            "<span class='date'></span>".repeat(20_000),
            "<p class='date'>Updated 1.1.2020</p>".repeat(2_000),
            "<i class='" + "a-b ".repeat(50_000) + "'></i>",
            "<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>",
            "<script type='application/ld+json'>"
                + "{\"@graph\":[".repeat(900)
                + "]}".repeat(900)
                + "</script>",
            "<!-- never closed? --><table><tr><td>",
            "<![CDATA[ <?xml ?> \u0000 ")) {
      WebArticle page = READER.read("<html><body>" + odd + article);
      assertThat(page.text()).contains("harbour master");
      assertThat(page.published()).isEqualTo(new Published.Unknown());
    }
  }

  @Test
  void anArticleInSeveralSectionsIsWhole() {
    String section = "<section class='part'>" + PARAGRAPH.repeat(2) + "</section>";
    String text =
        READER
            .read("<html><body><div id='x'>" + section.repeat(3) + "<p>The end.</p></div></body>")
            .text();
    assertThat(text.split("harbour master", -1)).hasSize(7);
    assertThat(text).endsWith("The end.");
  }

  @Test
  void theLeadAboveTheBodyBelongsToIt() {
    String page =
        "<html><body><article><header><h1>Ferry raised</h1><p>After nine days in the mud the ferry"
            + " floats again, to the relief of the whole quay.</p></header><div"
            + " class='article-body'>"
            + PARAGRAPH.repeat(5)
            + "</div><p class='related-posts'><a href='/a'>Bread prices rise</a></p></article>";
    assertThat(READER.read(page).text())
        .startsWith("Ferry raised\nAfter nine days")
        .doesNotContain("Bread");
  }

  @Test
  void namesThatMisleadCostNoArticle() {
    String page = "<html><body><div class='widget'>" + PARAGRAPH.repeat(5) + "</div></body>";
    assertThat(READER.read(page).text()).contains("harbour master");
  }

  @Test
  void whatLeadsElsewhereEndsTheArticle() {
    String page =
        "<html><body><article>"
            + PARAGRAPH.repeat(6)
            + "<h3>Mehr zum Thema:</h3><p>Bread prices rise again in the old town.</p></article>";
    assertThat(READER.read(page).text()).doesNotContain("Mehr", "Bread");
  }

  /// Microdata and class names that hide a label take nothing out of a sentence or an article.
  @Test
  void markupThatShowsNothingPartsNoSentence() {
    String lead =
        "<div class='field field-label-hidden'><p>The <span itemscope><meta itemprop='name' content='x'>ferry"
            + "</span> floats again, and the port is open, said the harbour master on Monday.</p></div>";
    assertThat(READER.read("<article><h1>Ferry</h1>" + lead + PARAGRAPH.repeat(4)).text())
        .contains("\nThe ferry floats again, and");
  }

  @Test
  void aLinkedHeadingLeadsToAnotherArticleOfTheHostAndBelongsToNone() {
    String page =
        "<link rel='canonical' href='https://quay.example/ferry'><article><h1>Ferry</h1>"
            + PARAGRAPH.repeat(4)
            + "<h3><a href='/bridge'>The bridge in the old town is painted blue</a></h3>"
            + "<h3><a href='https://elsewhere.example/x'>A study of the ferry and its long hull</a></h3>"
            + "<h3><a href='#hull'>The hull of the ferry as divers have seen it</a></h3>"
            + PARAGRAPH.repeat(2);
    assertThat(READER.read(page).text())
        .doesNotContain("The bridge")
        .contains("A study of", "as divers have seen it");
  }

  @Test
  void aShortArticleUnderTheHeadlineIsFoundBesideALongBox() {
    String page =
        "<div><article><h1>The ferry floats</h1><div class='entry-content'>"
            + PARAGRAPH.repeat(3)
            + "</div></article><div>"
            + "<p>The Quay is a paper for the port, its people and their boats, since many years ago.</p>"
                .repeat(9)
            + "</div></div>";
    assertThat(READER.read(page).text()).contains("towed").doesNotContain("The Quay is");
  }

  @Test
  void theDayIsReadWhereThePageShowsIt() {
    String article = "<article>" + PARAGRAPH.repeat(4) + "</article>";
    assertThat(published("<h1>Ferry</h1><p class='post-date'>16. Mai 2024</p>" + article))
        .isEqualTo(new Published.On(LocalDate.of(2024, 5, 16)));
    assertThat(published("<h1>Ferry</h1><p>By Ada Lund, May 16, 2024</p>" + article))
        .isEqualTo(new Published.On(LocalDate.of(2024, 5, 16)));
    assertThat(published("<h1>Ferry</h1><p class='date'>04/05/2024</p>" + article))
        .isEqualTo(new Published.Unknown());
    assertThat(
            published(
                "<h1>Ferry</h1>"
                    + article
                    + "<div class='comments'><time datetime='2024-06-01'></time></div>"))
        .isEqualTo(new Published.Unknown());
  }

  @Test
  void theDayIsThatOfThePlace() {
    Published late =
        READER
            .read(
                "<html><head><meta property='article:published_time'"
                    + " content='2024-05-16T00:30:00+02:00'></head><body><article>"
                    + PARAGRAPH.repeat(4))
            .published();
    assertThat(late.findDay()).contains(LocalDate.of(2024, 5, 16));
  }

  private static Published published(String body) {
    return READER.read("<html><body>" + body + "</body></html>").published();
  }
}
