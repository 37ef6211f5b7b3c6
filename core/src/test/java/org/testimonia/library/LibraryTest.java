package org.testimonia.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.TestServer;
import org.testimonia.fetch.FetchConfig;
import org.testimonia.model.Capture;
import org.testimonia.model.SourceRef;
import org.testimonia.store.MemoryStore;
import org.testimonia.store.Store;
import org.testimonia.store.StoryEntry;
import org.testimonia.store.StoryQuery;

class LibraryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final StoryQuery ALL = new StoryQuery(Optional.empty(), Optional.empty(), 1000);

  @TempDir private Path folder;
  private final TestServer server;
  private final Store store = new MemoryStore();
  private Instant now = NOON;

  LibraryTest() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static LibraryConfig config() {
    FetchConfig fetch =
        new FetchConfig(
            "Testimonia/0",
            true,
            true,
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            1_000_000,
            1,
            Duration.ofMillis(1));
    return new LibraryConfig(1_000_000, fetch);
  }

  private Library library(Store kept) {
    return new Library(
        kept, config(), Clock.fixed(now, ZoneOffset.UTC), InputStream.nullInputStream());
  }

  private Invented.Listener take(String... sources) {
    Invented.Listener listener = new Invented.Listener();
    library(store).take(List.of(sources).stream().map(SourceRef::new).toList(), listener);
    return listener;
  }

  private String at(String path) {
    return server.at(path).toString();
  }

  @Test
  void anAccountThatTellsOfSomethingElseNowGoesToItsStory() {
    String ferry =
        "The ferry Halvard ran aground off Tamm with 212 passengers, Ilse Brandvik said.";
    server.put("/feed", Invented.feed("/1", "/2", "/3"));
    server.put("/1", Invented.page("Ferry Halvard runs aground off Tamm", ferry));
    server.put(
        "/2", Invented.page("Orchards of Velling freeze", "Growers around Velling lost blossom."));
    server.put(
        "/3",
        Invented.page("Growers of Velling ask for aid", "Piet Ormond of Velling asked for aid."));
    assertThat(take(at("/feed")).added).isEqualTo(3);
    now = now.plus(Duration.ofHours(1));
    server.put(
        "/3", Invented.page("Ferry Halvard aground off Tamm", "It happened again. " + ferry));
    assertThat(take(at("/3")).versions).isEqualTo(1);
    for (String words : List.of("Halvard", "Brandvik")) {
      assertThat(library(store).stories(new StoryQuery(Optional.empty(), Optional.of(words), 9)))
          .singleElement()
          .satisfies(story -> assertThat(story.accounts()).hasSize(2));
    }
  }

  @Test
  void aFeedIsTakenInOnceAndThenOnlyWhatChanges() {
    server.put("/feed", Invented.feed("/1", "/2"), "ETag", "\"f\"");
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    server.put("/2", Invented.page("Bees return", "Oto Lund counted more hives near Tarn."));
    Invented.Listener first = take(at("/feed"));
    assertThat(first.added).as("%s", first.lines).isEqualTo(2);
    assertThat(library(store).feeds()).extracting("title").containsExactly(Optional.of("Quay"));

    Invented.Listener again = take(at("/feed"));
    assertThat(again.lines).isEmpty();
    assertThat(server.asked()).filteredOn("/1"::equals).hasSize(1);

    now = now.plus(Duration.ofHours(1));
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund; two hurt."));
    Invented.Listener later = take(at("/feed"));
    assertThat(later.versions).as("%s", later.lines).isEqualTo(1);
    assertThat(later.known).isEqualTo(1);
    StoryEntry story =
        library(store)
            .stories(new StoryQuery(Optional.empty(), Optional.of("crane"), 9))
            .getFirst();
    assertThat(story.accounts()).extracting(StoryEntry.AccountEntry::versions).contains(2);
    assertThat(library(store).accounts(story.id(), false))
        .extracting(Capture::account)
        .anySatisfy(account -> {
          assertThat(account.text()).contains("two hurt");
          assertThat(account.address()).contains(at("/1"));
          assertThat(account.outlet()).contains("Quay News");
        });
    assertThat(library(store).accounts(story.id(), true))
        .extracting(capture -> capture.account().source().name())
        .contains(at("/1"), at("/1") + "@1");
  }

  @Test
  void versionsOfAPageFoundAtTwoAddressesAreOneAccount() {
    String own = "<head><link rel='canonical' href='" + at("/a") + "'>";
    String page = Invented.page("Crane falls", "A crane fell on the pier of Orsund.");
    server.put("/a", page);
    server.put("/old", page.replace("fell on", "came down on").replace("<head>", own));
    take(at("/old"));
    assertThat(take(at("/a")).versions).isEqualTo(1);
    String story = library(store).stories(ALL).getFirst().id();
    assertThat(library(store).accounts(story, true))
        .extracting(capture -> capture.account().source().name())
        .containsExactly(at("/a"), at("/a") + "@1");
  }

  @Test
  void aListOfFeedsLeadsToTheirPagesAndTheFirstPublisherIsKept() throws IOException {
    Path list = folder.resolve("feeds.opml");
    Files.writeString(list, "<opml><body><outline xmlUrl='" + at("/feed") + "'/></body></opml>");
    server.put(
        "/feed",
        "<rss><channel><item><link>/1</link><source url='https://t.example'>Tidewire</source>"
            + "<pubDate>Sat, 28 Feb 2026 10:00 GMT</pubDate></item></channel></rss>");
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    Invented.Listener listener = take(list.toString());
    assertThat(listener.added).as("%s", listener.lines).isEqualTo(1);
    StoryEntry story = library(store).stories(ALL).getFirst();
    assertThat(story.accounts().getFirst().outlet()).contains("Tidewire");
    assertThat(story.told()).isEqualTo(Instant.parse("2026-02-28T10:00:00Z"));
  }

  @Test
  void aPageThatIsNamedAndListedIsAskedForOnce() {
    server.put("/feed", Invented.feed("/1?utm_source=rss", "/gone"));
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    Invented.Listener listener = take(at("/1"), at("/gone"), at("/feed"), at("/1"));
    assertThat(listener.added).as("%s", listener.lines).isEqualTo(1);
    assertThat(server.asked()).filteredOn(path -> path.startsWith("/1")).hasSize(1);
    assertThat(server.asked()).filteredOn("/gone"::equals).hasSize(1);
    assertThat(listener.line("HTTP_ERROR " + at("/gone"))).isPresent();
  }

  @Test
  void whatIsMeantAsAnAddressAndIsNoneIsToldSo() {
    Invented.Listener listener = take("ftp://quay.example/a", "http://exa mple/", "http://");
    assertThat(listener.lines).hasSize(3).allMatch(line -> line.startsWith("MALFORMED "));
  }

  @Test
  void aPackedSitemapLeadsToItsNewsAndNoPlaceholderIsStored() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (String part : List.of("<urlset>", url("/1"), url("/check"), "</urlset>")) {
        out.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    server.put("/map.xml", "<sitemapindex><sitemap><loc>" + at("/news.xml.gz"));
    server.put("/news.xml.gz", packed.toByteArray(), "Content-Type", "application/x-gzip");
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    server.put("/check", "<title>Are you a robot?</title><p>Show that you are not a robot.");
    Invented.Listener listener = take(at("/map.xml"));
    assertThat(listener.added).as("%s", listener.lines).isEqualTo(1);
    assertThat(listener.line("ROBOT_CHECK " + at("/check"))).isPresent();
  }

  private String url(String path) {
    return "<url><loc>" + at(path) + "</loc><news:news/></url>";
  }

  @Test
  void whatIsNoArticleIsCountedWithItsReasonAndTheRestGoesOn() {
    server.put(
        "/feed",
        Invented.feed(
            "/ok",
            "/gone",
            "/wall",
            "/asked",
            "/future",
            "/picture",
            "/ok",
            "/ok?utm_source=x",
            "/same",
            "/foreign",
            "/inner",
            "http://10.0.0.1.nowhere.invalid/"));
    server.put("/ok", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    server.put("/same", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    server.put("/wall", "<p>Harbour reopens. Subscribe to continue reading.</p>");
    server.redirect("/asked", "/consent-page/x");
    server.put(
        "/future",
        Invented.page("Later", "A ferry will sail.")
            .replace(
                "<head>", "<head><meta property='article:published_time' content='2099-01-01'>"));
    server.put("/picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
    server.put("/inner", Invented.feed("/x"));
    server.put(
        "/foreign",
        "<p>" + "Die Fähre nach Orsund fiel aus, weil ein Kran auf die Mole stürzte. ".repeat(5));
    Invented.Listener listener = take(at("/feed"));
    assertThat(listener.added).as("%s", listener.lines).isEqualTo(1);
    assertThat(listener.line("HTTP_ERROR " + at("/gone"))).isPresent();
    assertThat(listener.line("LOGIN_WALL " + at("/wall"))).isPresent();
    assertThat(listener.line("COOKIE_WALL " + at("/asked"))).isPresent();
    assertThat(listener.line("FUTURE " + at("/future") + " published 2099-01-01")).isPresent();
    assertThat(listener.line("BINARY " + at("/picture"))).isPresent();
    assertThat(listener.line("UNSUPPORTED_LANGUAGE " + at("/foreign"))).isPresent();
    assertThat(listener.line("UNSUPPORTED_FORMAT " + at("/inner"))).isPresent();
    assertThat(listener.line("UNREACHABLE http://10.0.0.1.nowhere.invalid/")).isPresent();
    assertThat(listener.count("DUPLICATE")).isEqualTo(3);
  }

  @Test
  void tenThousandIdenticalItemsAreOneAccount() {
    String[] links = new String[10_000];
    Arrays.fill(links, "/1");
    server.put("/feed", Invented.feed(links));
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    Invented.Listener listener = take(at("/feed"));
    assertThat(listener.added).isEqualTo(1);
    assertThat(listener.count("DUPLICATE")).isEqualTo(9999);
  }

  @Test
  void whatFailedForTheMomentIsTriedAgain() {
    server.put("/feed", Invented.feed("/1"), "ETag", "\"f\"");
    server.put("/1", exchange -> TestServer.send(exchange, 503, new byte[0]));
    assertThat(take(at("/feed")).line("HTTP_ERROR")).isPresent();
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    assertThat(take(at("/feed")).lines).isEmpty();
    now = now.plus(Duration.ofHours(1));
    assertThat(take(at("/feed")).added).isEqualTo(1);
  }

  @Test
  void aFeedMayCarryTheWholeText() {
    String text = "A crane fell on the pier of Orsund and nobody was hurt. ".repeat(20);
    server.put(
        "/feed",
        "<rss><channel><item><title>Crane</title><link>/1</link><description>&lt;p&gt;"
            + text
            + "&lt;/p&gt;</description></item></channel></rss>");
    assertThat(take(at("/feed")).added).isEqualTo(1);
    StoryEntry story = library(store).stories(ALL).getFirst();
    assertThat(story.title()).isEqualTo("Crane");
    assertThat(story.accounts().getFirst().address()).contains(at("/1"));
  }

  @Test
  void aFrontPageIsNoArticleAndItsFeedIsNamed() {
    server.put(
        "/",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><p>Home");
    assertThat(take(at("/")).line("NO_ARTICLE " + at("/") + " 1 words; its feed: /rss"))
        .isPresent();
  }

  @Test
  void aFeedIsKnownByItsContentWhateverItIsCalled() {
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    server.put("/page.html", "\n " + Invented.feed("/1"), "Content-Type", "image/png");
    assertThat(take(at("/page.html")).added).isEqualTo(1);
  }

  @Test
  void aFeedWithBrokenXmlIsReadAsFarAsItGoes() {
    server.put("/1", Invented.page("Crane falls", "A crane fell on the pier of Orsund."));
    server.put("/feed", Invented.feed("/1").replace("</channel></rss>", "<item><title>Cut & off"));
    Invented.Listener listener = take(at("/feed"));
    assertThat(listener.added).isEqualTo(1);
    assertThat(listener.line("NO_ARTICLE")).isPresent();
  }

  @Test
  void whatIsExportedIsRestoredAsItWas() throws IOException {
    Path file = folder.resolve("accounts.jsonl");
    Files.writeString(file, Invented.accounts(60, 3));
    Path page = folder.resolve("page.html");
    Files.writeString(page, Invented.page("Crane falls", "A crane fell on the pier."));
    server.put("/feed", Invented.feed("/1"), "ETag", "\"f\"");
    server.put("/1", Invented.page("Bees return", "Oto Lund counted more hives near Tarn."));
    take(file.toString(), page.toString(), at("/feed"));
    Files.writeString(page, Invented.page("Crane falls", "Two cranes fell on the pier."));
    assertThat(take(page.toString()).versions).isEqualTo(1);

    StringBuilder exported = new StringBuilder();
    assertThat(library(store).export(exported)).isEqualTo(63);
    Store other = new MemoryStore();
    Invented.Listener listener = new Invented.Listener();
    for (int times = 0; times < 2; times++) {
      library(other).restore(bytes(exported.toString()), listener);
    }
    assertThat(listener.added).isEqualTo(62);
    assertThat(listener.versions).isEqualTo(1);
    assertThat(library(other).stories(ALL)).isEqualTo(library(store).stories(ALL));
    StringBuilder again = new StringBuilder();
    library(other).export(again);
    assertThat(again).hasToString(exported.toString());

    library(other).restore(bytes("{\"kind\": \"version\"}\nnonsense\n{}\n"), listener);
    assertThat(listener.count("MALFORMED")).isEqualTo(3);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
