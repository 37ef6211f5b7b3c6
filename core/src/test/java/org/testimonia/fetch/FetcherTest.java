package org.testimonia.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.testimonia.TestServer;
import org.testimonia.model.DropReason;

class FetcherTest extends FetcherFixture {
  FetcherTest() throws IOException {}

  @Test
  void aPageComesWithItsFinalAddressAndCharset() {
    server.put("/there", "Düne", "Content-Type", "text/html; charset=\"utf-8\"");
    server.redirect("/here", "there");
    Answer answer = fetch("/here");
    assertThat(text(answer)).isEqualTo("Düne");
    FetchedPage page = (FetchedPage) answer;
    assertThat(page.address()).isEqualTo(server.at("/there"));
    assertThat(page.charset()).contains("utf-8");
    assertThat(server.asked())
        .containsExactly("/robots.txt", "/.well-known/tdmrep.json", "/here", "/there");
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    server.put(
        "/news",
        exchange -> {
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          TestServer.send(
              exchange, known ? 304 : 200, known ? new byte[0] : new byte[] {'A'}, "ETag", "\"1\"");
        });
    FetchedPage first = (FetchedPage) fetch("/news");
    assertThat(first.validators().etag()).contains("\"1\"");
    assertThat(fetcher.fetch(server.at("/news"), first.validators()))
        .isEqualTo(new Answer.Unchanged());
  }

  @Test
  void whatPassesIsTriedAgainAndWhatDoesNotIsNot() {
    AtomicInteger times = new AtomicInteger();
    server.put(
        "/busy",
        exchange ->
            TestServer.send(
                exchange,
                times.incrementAndGet() < 3 ? 503 : 200,
                new byte[] {'A'},
                "Retry-After",
                "0"));
    assertThat(text(fetch("/busy"))).isEqualTo("A");
    assertThat(times).hasValue(3);
    assertFails("/none", DropReason.HTTP_ERROR, "status 404");
    assertThat(server.asked().stream().filter("/none"::equals)).hasSize(1);
    server.put(
        "/later", exchange -> TestServer.send(exchange, 429, new byte[0], "Retry-After", "86400"));
    assertFails("/later", DropReason.HTTP_ERROR, "status 429");
    assertThat(server.asked().stream().filter("/later"::equals)).hasSize(1);
    String far = "Fri, 31 Dec 9999 23:59:59 GMT";
    server.put("/far", exchange -> TestServer.send(exchange, 503, new byte[0], "Retry-After", far));
    assertFails("/far", DropReason.HTTP_ERROR, "status 503");
    assertThat(server.asked().stream().filter("/far"::equals)).hasSize(1);
  }

  @Test
  void slowEndlessAndHugeAnswersEnd() throws IOException {
    server.put("/silent", exchange -> sleep());
    server.put(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          for (int i = 0; i < 1000; i++) {
            body.write("A crane fell. ".getBytes(StandardCharsets.UTF_8));
            body.flush();
            sleepShortly();
          }
        });
    server.put(
        "/huge",
        exchange -> {
          exchange.sendResponseHeaders(200, 1L << 30);
          OutputStream body = exchange.getResponseBody();
          byte[] piece = new byte[1 << 16];
          for (long sent = 0; sent < 1L << 30; sent += piece.length) {
            body.write(piece);
          }
        });
    server.put("/bomb", packed(new byte[10_000_000]), "Content-Encoding", "gzip");
    try (Fetcher hasty =
        new Fetcher(config(true, false, Duration.ofMillis(700)), Clock.systemUTC())) {
      for (String path : List.of("/silent", "/endless")) {
        assertThat(hasty.fetch(server.at(path), Validators.NONE))
            .isEqualTo(
                new Answer.Failed(server.at(path), DropReason.TIMED_OUT, "no end after 700 ms"));
      }
    }
    assertFails("/huge", DropReason.TOO_LARGE, "more than " + MAX_BYTES);
    assertFails("/bomb", DropReason.TOO_LARGE, "unpack to more than " + MAX_BYTES);
  }

  private static void sleep() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleepShortly() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void brokenOffAnswersAreNotTakenForWhole() throws IOException {
    server.put(
        "/short",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write('A');
          exchange.getResponseBody().flush();
          throw new IOException("the server stumbles");
        });
    byte[] content = packed("A crane fell on the pier.".repeat(9).getBytes(StandardCharsets.UTF_8));
    byte[] half = Arrays.copyOf(content, content.length / 2);
    server.put("/half", half, "Content-Encoding", "gzip");
    assertFails("/short", DropReason.TRUNCATED, "");
    assertFails("/half", DropReason.TRUNCATED, "ends early");
  }

  @Test
  void redirectsEnd() {
    server.redirect("/round", "/and/round");
    server.redirect("/and/round", "/round");
    server.redirect("/article", "/account/login?from=/article");
    server.redirect("/story", "/cookie-wall/?back=/story");
    server.redirect("/file", "file:///etc/passwd");
    assertFails("/round", DropReason.TOO_MANY_REDIRECTS, "10");
    assertFails("/article", DropReason.LOGIN_WALL, "/account/login");
    assertFails("/story", DropReason.COOKIE_WALL, "it leads to");
    assertFails("/file", DropReason.HTTP_ERROR, "file:///etc/passwd");
    server.put("/members", exchange -> TestServer.send(exchange, 402, new byte[0]));
    assertFails("/members", DropReason.LOGIN_WALL, "402");
  }

  @Test
  void aRedirectWithoutAnAddressLeadsNowhere() {
    server.put("/", "The front page.");
    server.put("/noloc", exchange -> TestServer.send(exchange, 302, new byte[0]));
    server.redirect("/blank", " ");
    assertFails("/noloc", DropReason.HTTP_ERROR, "a redirect without an address");
    assertFails("/blank", DropReason.HTTP_ERROR, "a redirect without an address");
    assertThat(server.asked()).doesNotContain("/");
  }

  @Test
  void aHostThatStaysSilentIsLeftAlone() {
    List<String> details = new ArrayList<>();
    server.close();
    for (int i = 0; i < 4; i++) {
      Answer answer = fetch("/" + i);
      assertThat(answer).isInstanceOf(Answer.Failed.class);
      details.add(((Answer.Failed) answer).detail());
    }
    assertThat(details.getFirst()).isEqualTo("no connection");
    assertThat(details.getLast()).isEqualTo("its host was silent 5 times");
  }

  @Test
  void brokenAnswersAreToldPlainlyAndHideNoGoodPage() throws IOException {
    try (RawServer raw = new RawServer()) {
      raw.put("/garbage", "\u0000\u0001garbage\r\n\r\n");
      raw.put("/short", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nA");
      raw.put("/page", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nA");
      List<String> details = new ArrayList<>();
      try (Fetcher own = new Fetcher(config(true, false, LONG), Clock.systemUTC())) {
        for (String path : List.of("/none", "/garbage", "/short", "/none")) {
          details.add(((Answer.Failed) own.fetch(raw.at(path), Validators.NONE)).detail());
        }
        assertThat(text(own.fetch(raw.at("/page"), Validators.NONE))).isEqualTo("A");
      }
      assertThat(details)
          .containsExactly(
              "its server hung up without an answer",
              "what its server sends is not HTTP",
              "the connection ended before the page did",
              "its server hung up without an answer");
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Answer answer = fetcher.fetch(URI.create("http://127.0.0.1:" + free + "/"), Validators.NONE);
    assertThat(answer)
        .isEqualTo(
            new Answer.Failed(
                URI.create("http://127.0.0.1:" + free + "/"),
                DropReason.UNREACHABLE,
                "no connection"));
  }
}
