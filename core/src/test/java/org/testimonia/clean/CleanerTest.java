package org.testimonia.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Article;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.model.Capture;
import org.testimonia.model.FurnitureReason;
import org.testimonia.model.Removed;
import org.testimonia.text.Span;

class CleanerTest {
  /// Ordinary words, furniture, marks and characters that cleaning drops or replaces.
  private static final List<String> SCRAPS =
      List.of(
          "The ferry sank, ",
          "“he said.” ",
          "Advertisement",
          "\n",
          "\n\n",
          "\r\n",
          "Image copyright AFP Image caption A boat on the water",
          "Read more: why boats float",
          "PORT ALMER (AP) — ",
          "By Ada Lund",
          "\u00a0",
          "\u200b",
          "\u00ad",
          "\ufeff",
          "\u202e",
          "\u2003",
          "\u0001",
          "\u0085",
          "\ud83d\ude00",
          "\ud83d",
          "\ufffc",
          "\t",
          "   ",
          "שלום ",
          "https://t.co/abc ",
          "said. µ",
          "Sign up for our newsletter. ",
          "(Photo: Ada Lund/AP)",
          "12:30 ",
          "!",
          "Recommended",
          "ALL CAPS LINE OF SEVEN WORDS HERE NOW ");

  private final Cleaner cleaner = new Cleaner();

  @Test
  void everyCharacterOfTheBodyLeadsBackToItsOrigin() {
    Random random = new Random(20_241_122);
    for (int round = 0; round < 400; round++) {
      Capture capture = Captures.ofText(scraps(random));
      Article article = cleaner.clean(List.of(capture)).get(0);
      String given = capture.account().text();
      for (int i = 0; i < article.body().length(); i++) {
        char origin = given.charAt(article.map().toGiven(i));
        char c = article.body().charAt(i);
        assertThat(c == origin || isReplaced(origin, c))
            .as("%s at %d of %s", (int) c, i, given)
            .isTrue();
      }
    }
  }

  private static boolean isReplaced(char origin, char c) {
    return c == '\uFFFD'
        ? Character.isSurrogate(origin)
        // A space or line break may stand for any character between two kept stretches.
        : c == ' ' || c == '\n';
  }

  @Test
  void everyCharacterIsKeptOrRemovedOrNoTextAtAll() {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      Capture capture = Captures.ofText(scraps(random));
      Article article = cleaner.clean(List.of(capture)).get(0);
      String given = capture.account().text();
      boolean[] reached = new boolean[given.length()];
      for (int i = 0; i < article.body().length(); i++) {
        reached[article.map().toGiven(i)] = true;
      }
      for (Removed removed : article.removed()) {
        for (int i = removed.span().start(); i < removed.span().end(); i++) {
          reached[i] = true;
        }
      }
      for (int i = 0; i < reached.length; i++) {
        assertThat(reached[i] || !isText(given.charAt(i)))
            .as("character %d of %s", i, given)
            .isTrue();
      }
    }
  }

  private static boolean isText(char c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.CONTROL
        && Character.getType(c) != Character.FORMAT
        && c != '\uFFFC';
  }

  @Test
  void blocksCoverTheBodyLineByLine() {
    Random random = new Random(99);
    for (int round = 0; round < 200; round++) {
      Article article = cleaner.clean(List.of(Captures.ofText(scraps(random)))).get(0);
      int end = 0;
      for (Block block : article.blocks()) {
        assertThat(block.span().start()).isBetween(end, end + 1);
        assertThat(block.span().in(article.body()))
            .doesNotContain("\n")
            .isEqualTo(block.span().in(article.body()).strip());
        end = block.span().end();
      }
      assertThat(end).isEqualTo(article.body().length());
      assertThat(article.removed()).isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
    }
  }

  private static String scraps(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
    }
    return text.toString();
  }

  @Test
  void oddCharactersAreDroppedOrBecomeSpaces() {
    String given =
        "The\u00a0fer\u00adry \u200bsank\ufeff on\u2003Monday\u0007 \ud83d\ude00 \ud83d.";
    Article article = cleaner.clean(List.of(Captures.ofText(given))).get(0);
    assertThat(article.body()).isEqualTo("The ferry sank on Monday \ud83d\ude00 \ufffd.");
    Span ferry = new Span(4, 9);
    assertThat(article.toGiven(ferry).in(given)).isEqualTo("fer\u00adry");
  }

  @Test
  void aLineThatOnlyNamesTheAuthorOrTheOutletGoes() {
    Article article =
        cleaner
            .clean(
                List.of(
                    Captures.of(
                        "a.json",
                        Optional.of("Almer Herald"),
                        Optional.of("Ferry raised"),
                        Optional.of("Ada Lund, Tom Brandt"),
                        "Almer Herald\nFerry raised\nTom Brandt\nThe ferry was raised on Monday.")))
            .get(0);
    assertThat(article.removed().stream().map(Removed::reason))
        .containsExactly(FurnitureReason.NAVIGATION, FurnitureReason.BYLINE);
    assertThat(article.blocks().get(0).kind()).isEqualTo(BlockKind.HEADING);
  }

  @Test
  void whatComesAgainInAnOutletsOtherAccountsIsBoilerplate() {
    String foot = "The Herald has been printed on recycled paper since the year 1991.";
    List<Article> articles =
        cleaner.clean(
            List.of(
                account("a.json", "Herald", story("ferry") + foot),
                account("b.json", "Herald", story("tunnel") + foot),
                account("c.json", "Clarion", story("bridge") + foot)));
    assertThat(articles.get(0).removed()).hasSize(1);
    assertThat(articles.get(1).removed().get(0).reason())
        .isEqualTo(FurnitureReason.OUTLET_BOILERPLATE);
    assertThat(articles.get(2).removed()).isEmpty();
  }

  @Test
  void twoStatesOfOneReportAreNoBoilerplate() {
    List<Article> articles =
        cleaner.clean(
            List.of(
                account("a.json", "Herald", story("ferry") + "Nobody was hurt on the shore."),
                account("b.json", "Herald", story("ferry") + "Two people died, police said.")));
    assertThat(articles).allSatisfy(article -> assertThat(article.removed()).isEmpty());
  }

  private static Capture account(String source, String outlet, String text) {
    return Captures.of(source, Optional.of(outlet), Optional.empty(), Optional.empty(), text);
  }

  private static String story(String what) {
    return "The "
        + what
        + " was closed on Monday after the storm had passed.\nEngineers will look at the "
        + what
        + " on Tuesday, the council said.\nThe "
        + what
        + " opened forty years ago this spring.\nIts repair may cost more than the "
        + what
        + " is worth.\n";
  }

  @Test
  void aRecordOfOneSentenceStaysWhole() {
    for (String text : List.of("Police said so", "The minister resigned.", "x", "Recommended")) {
      Article article = cleaner.clean(List.of(Captures.ofText(text))).get(0);
      assertThat(article.body().length() + article.removed().size()).isPositive();
    }
    assertThat(cleaner.clean(List.of(Captures.ofText("Police said so"))).get(0).body())
        .isEqualTo("Police said so");
  }

  @Test
  void aVeryLongAccountIsCleanedInReasonableTime() {
    String line = "The harbour master said that the ferry would sail again on Monday. ";
    String lines = (line.repeat(5) + "\nImage copyright AFP Image caption A boat\n").repeat(600);
    long start = System.nanoTime();
    Article many = cleaner.clean(List.of(Captures.ofText(lines))).get(0);
    Article single = cleaner.clean(List.of(Captures.ofText(line.repeat(3000)))).get(0);
    assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(60);
    assertThat(many.removed()).isNotEmpty();
    assertThat(single.body()).hasSize(line.length() * 3000 - 1);
  }
}
