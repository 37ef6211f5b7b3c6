package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.model.Account;
import org.testimonia.model.Claim;
import org.testimonia.model.Comparison;
import org.testimonia.model.Dossier;
import org.testimonia.model.Passage;
import org.testimonia.model.Published;
import org.testimonia.model.Standing;
import org.testimonia.text.Span;

class HtmlPrinterTest {
  @Test
  void linksEveryPassageToItsPlace() {
    Document page = page(Sample.ferry());
    assertThat(page.select("a.quote")).hasSizeGreaterThan(8);
    for (Element link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as("%s", link).isNotNull();
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    Element quote = page.select(".side a.quote").getFirst();
    Element mark = place(page, quote.attr("href").substring(1));
    assertThat("“" + mark.text() + "”").isEqualTo(quote.text());
  }

  @Test
  void showsSidesCopiesOpinionAndFurniture() {
    Document page = page(Sample.ferry());
    assertThat(page.select("#differs .side .value").eachText()).containsExactly("212", "221");
    assertThat(page.select("#differs .side b").eachText()).containsExactly("212", "221");
    assertThat(page.select("#copies h3").text()).isEqualTo("L1: Coast Wire, 03");
    assertThat(page.select("#commitments tbody td").eachText())
        .contains("Nordlinje", "“if the inspectors found a fault”", "pledge possible");
    assertThat(page.select("#texts .opinion").eachText())
        .contains("!It is a scandal that the ship ever left the yard.");
    assertThat(page.select("#t1 .furniture .reason").text()).isEqualTo("advertisement");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("section > h2")).hasSize(11);
    assertThat(page.select("#revisions h3").eachText())
        .containsExactly("03 to Coast Wire, published 5 March 2031");
    assertThat(page.select("#revisions del").eachText())
        .containsExactly("“lay”", "“The galley was untouched.”");
    assertThat(page.select("#revisions ins").eachText())
        .containsExactly("“lay at Sandvik”", "“Nordlinje would pay every passenger”");
  }

  @Test
  void isSafeFromItsAccounts() {
    Document page = page(Sample.hostile());
    assertThat(page.select("script, img, iframe, link, form, object, embed, base")).isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .extracting(attribute -> attribute.getKey())
          .allSatisfy(key -> assertThat(key).doesNotStartWith("on").isNotEqualTo("style"));
      assertThat(element.attr("href")).matches("|#.*");
    }
    assertThat(page.text().codePoints().mapToObj(Character::getType))
        .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT);
    assertThat(page.select("h1").text()).contains("<script>alert(\"1\")</script>");
  }

  @Test
  void linksOnlyWebAddresses() {
    assertThat(sourceLinks("https://post.example/a?b=1&c=2")).hasSize(1);
    assertThat(sourceLinks("javascript:alert(1)")).isEmpty();
    assertThat(sourceLinks("https://post.example/a b")).isEmpty();
  }

  private static Elements sourceLinks(String source) {
    Account account = Sample.account(source, "", new Published.Unknown(), "A line.\n");
    Comparison none = new Comparison(List.of(), List.of(), new TreeMap<>());
    return page(Sample.assemble(none, Sample.reading(account, List.of(), List.of())))
        .select("a[rel]");
  }

  /// Passages that nest, cross and touch in all ways leave the text as it is, and each of them
  /// begins where it should.
  @Test
  void marksPassagesThatCross() {
    Random random = new Random(5);
    String text = "abcdefghij klmnopqrst uvwxyz <&> 🚢 end";
    Account account = Sample.account("in/01.txt", "", new Published.Unknown(), text);
    for (int round = 0; round < 500; round++) {
      List<Claim> claims = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        int start = random.nextInt(30);
        Span span = new Span(start, start + 1 + random.nextInt(31 - start));
        Passage passage = Passage.of(account, span);
        claims.add(Sample.claim(Standing.SINGLE, 1, List.of(), passage));
      }
      Dossier dossier =
          Sample.assemble(
              new Comparison(claims, List.of(), new TreeMap<>()),
              Sample.reading(account, List.of(), List.of()));
      Document page = page(dossier);
      assertThat(page.select("#t1 .body").text()).isEqualTo(text);
      for (Claim claim : claims) {
        Passage passage = claim.members().getFirst().passage();
        Element mark = place(page, "p1-" + passage.span().start() + "-" + passage.span().end());
        assertThat(passage.quote()).startsWith(mark.wholeText());
      }
    }
  }

  /// The page in a real browser: its policy lets its own style in and finds nothing to refuse.
  @Test
  void looksWellInABrowser(@TempDir Path folder) throws IOException, InterruptedException {
    Path browser = Path.of("/usr/bin/chromium");
    assumeTrue(Files.isExecutable(browser), "no /usr/bin/chromium: the page was not looked at");
    Path file = folder.resolve("dossier.html");
    Files.writeString(file, Examples.print(new HtmlPrinter(), Sample.hostile()));
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=900,1200",
                "--screenshot=" + folder.resolve("page.png"),
                file.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    assertThat(ended).isTrue();
    assertThat(folder.resolve("page.png")).exists();
    assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
        .doesNotContain("Refused to", "violates the following Content Security Policy", "CONSOLE");
  }

  private static Element place(Document page, String id) {
    return Objects.requireNonNull(page.getElementById(id), id);
  }

  private static Document page(Dossier dossier) {
    return Jsoup.parse(Examples.print(new HtmlPrinter(), dossier));
  }
}
