package org.testimonia.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Published;

class FeedReaderTest {
  private static final URI BASE = URI.create("https://quay.example/news/feed.xml");

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Quay News</title><link>https://quay.example/</link>
      <item><title>Crane falls &amp;amp; blocks pier</title><link>/crane?a=1&amp;b=2</link>
        <pubDate>Fri, 16 May 2024 05:30 EST</pubDate><author>ann@quay.example (Ann Oke)</author>
        <source url="https://tidewire.example/rss">Tidewire</source>
        <description>Short.</description>
        <content:encoded><![CDATA[<p>A crane fell.</p><p>Nobody was hurt.</p>]]></content:encoded>
      </item>
      <item><guid>https://quay.example/bees</guid><dc:creator>Oto Lund</dc:creator>
        <title><![CDATA[Bees <em>return</em>]]></title><dc:date>2024-05-17</dc:date></item>
      <item><guid isPermaLink="false">tag:1</guid><title>No page</title></item>
      </channel></rss>
      """;

  private static Feed read(String text) {
    return FeedReader.read(text, BASE).orElseThrow();
  }

  private static Optional<URI> at(String address) {
    return Optional.of(URI.create(address));
  }

  @Test
  void rss() {
    Feed feed = read(RSS);
    assertThat(feed.title()).contains("Quay News");
    assertThat(feed.damaged()).isFalse();
    FeedItem crane = feed.items().get(0);
    assertThat(crane.address()).isEqualTo(at("https://quay.example/crane?a=1&b=2"));
    assertThat(crane.title()).contains("Crane falls & blocks pier");
    assertThat(crane.byline()).contains("Ann Oke");
    assertThat(crane.publisher()).contains("Tidewire");
    assertThat(crane.published())
        .isEqualTo(new Published.At(Instant.parse("2024-05-16T10:30:00Z"), ZoneOffset.ofHours(-5)));
    assertThat(crane.content().orElseThrow()).startsWith("<p>A crane fell.</p>");
    FeedItem bees = feed.items().get(1);
    assertThat(bees.address()).isEqualTo(at("https://quay.example/bees"));
    assertThat(bees.title()).contains("Bees return");
    assertThat(bees.byline()).contains("Oto Lund");
    assertThat(bees.published()).isEqualTo(new Published.On(LocalDate.of(2024, 5, 17)));
    assertThat(feed.items().get(2).address()).isEmpty();
  }

  @Test
  void atom() {
    Feed feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Quay &lt;b&gt;News</title>
            <link rel="self" href="https://quay.example/atom"/>
            <entry><title>Crane falls</title><link rel="edit" href="/edit"/>
              <link href="../crane"/><published>2024-05-16T05:30:00+02:00</published>
              <updated>2024-05-16T07:00:00+02:00</updated><author><name>Ann Oke</name></author>
              <source><title>Tidewire</title><link href="https://tidewire.example/"/></source>
              <content type="xhtml"><div><p>A crane <b>fell</b>.</p></div></content></entry></feed>
            """);
    assertThat(feed.title()).contains("Quay News");
    FeedItem item = feed.items().getFirst();
    assertThat(item.address()).isEqualTo(at("https://quay.example/crane"));
    assertThat(item.publisher()).contains("Tidewire");
    assertThat(item.byline()).contains("Ann Oke");
    assertThat(item.updated()).isInstanceOf(Published.At.class);
    assertThat(item.content().orElseThrow()).contains("<b>fell</b>");
  }

  @Test
  void linksAreReadFromTheBaseThatTheFeedStates() {
    Feed atom =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/art/">
            <entry><link href="1.html"/></entry>
            <entry xml:base="old/"><link href="2.html"/></entry>
            <entry xml:base="old/"><link xml:base="../new/" href="3.html"/></entry>
            <entry><link href="https://tide.example/4.html"/></entry></feed>
            """);
    assertThat(atom.items())
        .extracting(item -> item.address().orElseThrow().toString())
        .containsExactly(
            "https://quay.example/art/1.html",
            "https://quay.example/art/old/2.html",
            "https://quay.example/art/new/3.html",
            "https://tide.example/4.html");
    Feed rss =
        read(
            "<rss xml:base='https://tide.example/a/'><channel xml:base='b/'><item>"
                + "<link>5.html</link></item></channel></rss>");
    assertThat(rss.items().getFirst().address()).isEqualTo(at("https://tide.example/a/b/5.html"));
    assertThat(read("<channel xml:base='b/'><item><link>6</link></item></channel>").items())
        .extracting(FeedItem::address)
        .containsExactly(at("https://quay.example/news/b/6"));
  }

  @Test
  void jsonFeed() {
    Feed feed =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Quay News", "items": [
              {"id": "1", "url": "/crane", "title": "Crane falls", "authors": [{"name": "Ann"}],
               "date_published": "2024-05-16T05:30:00Z", "content_text": "A < B\\nC"}]}
            """);
    FeedItem item = feed.items().getFirst();
    assertThat(item.address()).isEqualTo(at("https://quay.example/crane"));
    assertThat(item.byline()).contains("Ann");
    assertThat(item.content()).contains("<p>A &lt; B</p>\n<p>C</p>\n");
    assertThat(FeedReader.read("{\"text\": \"A crane fell.\"}", BASE)).isEmpty();
    assertThat(FeedReader.read("{\"version\": \"https://jsonfeed.org/version/1", BASE)).isEmpty();
  }

  @Test
  void opmlComesBackAsItWasWritten() throws IOException {
    List<Feed.Link> links =
        List.of(
            new Feed.Link(URI.create("https://a.example/f?x=1&y=2"), Optional.of("A & \"B\" <c>")),
            new Feed.Link(URI.create("https://b.example/"), Optional.of("https://b.example/")));
    StringBuilder written = new StringBuilder();
    Opml.print(links, written);
    assertThat(read(written.toString()).feeds()).isEqualTo(links);
    Feed nested =
        read(
            "<opml><body><outline text='Sea'><outline TEXT='Q' xmlURL='feed.xml'/></outline>"
                + "<outline text='none'/></body></opml>");
    assertThat(nested.feeds())
        .containsExactly(
            new Feed.Link(URI.create("https://quay.example/news/feed.xml"), Optional.of("Q")));
  }

  @Test
  void newsSitemaps() {
    Feed feed =
        read(
            """
            <urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://quay.example/about</loc></url>
            <url><loc>https://quay.example/crane</loc><news:news><news:publication>
              <news:name>Quay News</news:name></news:publication>
              <news:publication_date>2024-05-16</news:publication_date>
              <news:title>Crane falls</news:title></news:news></url></urlset>
            """);
    assertThat(feed.items()).hasSize(1);
    assertThat(feed.items().getFirst().publisher()).contains("Quay News");
    assertThat(feed.items().getFirst().published()).isInstanceOf(Published.On.class);
    Feed index =
        read(
            "<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>"
                + "<sitemap><loc>/new.xml</loc><lastmod>2024-01-01</lastmod></sitemap>"
                + "</sitemapindex>");
    assertThat(index.feeds())
        .extracting(link -> link.address().getPath())
        .containsExactly("/new.xml", "/old.xml");
  }

  @Test
  void brokenFeedsAreReadAsFarAsCanBe() {
    Feed broken =
        read(
            """
            <rss><channel><title>Quay & Co</title>
            <item><title>Crane & pier<link>https://quay.example/1</link></item>
            <item><title>Bees</title><link>https://quay.example/2
            <item><title>Rates &nbsp; rise</title><link>https://quay.example/3</link></item>
            <item><title>Cut off</title><link>https://quay.exam
            """);
    assertThat(broken.damaged()).isTrue();
    assertThat(broken.items()).hasSize(4);
    assertThat(broken.items())
        .extracting(item -> item.address().map(URI::getPath).orElse(""))
        .containsExactly("/1", "/2", "/3", "/");
    assertThat(broken.items().get(2).title()).contains("Rates rise");
  }

  /// Wherever a feed breaks off, what came before is read and nothing fails.
  @Test
  void aFeedMayBreakOffAnywhere() {
    int whole = RSS.indexOf("<item><guid>");
    for (int end = 60; end < RSS.length(); end += 7) {
      Optional<Feed> feed = FeedReader.read(RSS.substring(0, end), BASE);
      if (end > whole) {
        assertThat(feed.orElseThrow().items()).isNotEmpty();
        assertThat(feed.get().items().getFirst().byline()).contains("Ann Oke");
      }
    }
  }

  @Test
  void noDamageMakesReadingFail() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(RSS);
      for (int i = 0; i < 10; i++) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, "<>&;\"'/]![\u0000x".charAt(random.nextInt(12)));
      }
      Optional<Feed> feed = FeedReader.read(text.toString(), BASE);
      assertThat(feed.map(Feed::items).orElse(List.of()).size()).isLessThan(20);
    }
  }

  @Test
  void entitiesAreNotUnpacked() {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
            + "<!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
            + "<rss><channel><title>&b;&c;</title></channel></rss>";
    assertThat(read(bomb).title().orElse("")).doesNotContain("haha", "root");
  }
}
