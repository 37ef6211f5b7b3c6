package org.testimonia.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimonia.TestServer;
import org.testimonia.model.DropReason;

class PermissionTest extends FetcherFixture {
  PermissionTest() throws IOException {}

  @Test
  void programsStayOutWhereTheyAreNotWanted() {
    server.put(
        "/robots.txt",
        "User-agent: other\nDisallow: /\n\nUser-agent: testimonia\nDisallow: /closed\n");
    server.put("/closed/1", "A crane fell.");
    assertFails("/closed/1", DropReason.ROBOTS, "robots.txt");
    assertThat(text(fetch("/page"))).isEqualTo("A crane fell.");
    assertThat(server.asked()).doesNotContain("/closed/1");
    try (Fetcher own = new Fetcher(config(true, false, LONG), Clock.systemUTC())) {
      assertThat(text(own.fetch(server.at("/closed/1"), Validators.NONE)))
          .isEqualTo("A crane fell.");
    }
  }

  @Test
  void aHostWhoseRulesCannotBeReadIsLeftAlone() {
    server.put("/robots.txt", exchange -> TestServer.send(exchange, 500, new byte[0]));
    assertFails("/page", DropReason.ROBOTS, "status 500");
  }

  @Test
  void aHostThatAsksForVeryLongPausesIsLeftAlone() {
    server.put("/robots.txt", "User-agent: *\nCrawl-delay: 3600\n");
    assertFails("/page", DropReason.ROBOTS, "3600 s");
  }

  @Test
  void aHostMayAskForPauses() {
    server.put("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n");
    long start = System.nanoTime();
    fetch("/page");
    fetch("/page");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
  }

  @Test
  void reservationsOfMiningAreObeyed() {
    server.put("/header", "A", "tdm-reservation", "1");
    server.put("/free", "A", "tdm-reservation", "0", "X-Robots-Tag", "otherbot: noai, nofollow");
    server.put("/tag", "A", "X-Robots-Tag", "noindex, NOAI");
    server.put("/meta", "<html><head><meta name=TDM-Reservation content=1></head><p>A");
    server.put("/robots", "<html><head><meta name='robots' content='index,noai'></head><p>A");
    server.put("/index", "<html><head><meta name='robots' content='index'></head><p>A");
    for (String path : List.of("/header", "/tag", "/meta", "/robots")) {
      assertFails(path, DropReason.OPTED_OUT, "by its");
    }
    for (String path : List.of("/free", "/index")) {
      text(fetch(path));
    }
  }

  @Test
  void aHostMayReserveItsPathsInOneFile() {
    server.put(
        "/.well-known/tdmrep.json",
        """
        [{"location": "/open/*", "tdm-reservation": 0}, {"location": "/*.html$",
          "tdm-reservation": 1, "tdm-policy": "https://x.example/policy"}]
        """);
    server.put("/open/a.html", "A");
    server.put("/a.html", "A");
    server.put("/a.html.txt", "A");
    text(fetch("/open/a.html"));
    text(fetch("/a.html.txt"));
    assertFails("/a.html", DropReason.OPTED_OUT, "tdmrep.json");
  }

  @Test
  void aHostWhoseRulesAreARedirectToNowhereHasNone() {
    server.put("/robots.txt", exchange -> TestServer.send(exchange, 302, new byte[0]));
    assertThat(text(fetch("/page"))).isEqualTo("A crane fell.");
  }
}
