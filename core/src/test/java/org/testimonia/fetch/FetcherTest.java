package org.testimonia.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimonia.TestServer;
import org.testimonia.model.DropReason;

class FetcherTest {
  private static final int MAX_BYTES = 50_000;
  private static final Duration LONG = Duration.ofSeconds(30);

  private TestServer server;
  private Fetcher fetcher;

  FetcherTest() throws IOException {
    server = new TestServer();
    fetcher = new Fetcher(config(true, true, LONG), Clock.systemUTC());
  }

  private static FetchConfig config(boolean allowPrivate, boolean obey, Duration limit) {
    return new FetchConfig(
        "Testimonia/0 (test)",
        allowPrivate,
        obey,
        Duration.ZERO,
        Duration.ofSeconds(30),
        LONG,
        limit,
        MAX_BYTES,
        3,
        Duration.ofMillis(1));
  }

  @BeforeEach
  void aPage() {
    server.put("/page", "A crane fell.");
  }

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  private Answer fetch(String path) {
    return fetcher.fetch(server.at(path), Validators.NONE);
  }

  private static String text(Answer answer) {
    assertThat(answer).isInstanceOf(FetchedPage.class);
    try {
      byte[] bytes = ((FetchedPage) answer).content().readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertFails(String path, DropReason reason, String detail) {
    assertThat(fetch(path))
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed -> {
              assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason);
              assertThat(failed.detail()).contains(detail);
            });
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

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
  void packedPagesAreUnpackedAndWronglyLabelledOnesTakenAsTheyAre() throws IOException {
    byte[] content = "A crane fell.".getBytes(StandardCharsets.UTF_8);
    server.put("/gzip", packed(content), "Content-Encoding", "gzip");
    server.put("/plain", content, "Content-Encoding", "gzip");
    assertThat(text(fetch("/gzip"))).isEqualTo("A crane fell.");
    assertThat(text(fetch("/plain"))).isEqualTo("A crane fell.");
    server.put("/br", content, "Content-Encoding", "br");
    assertFails("/br", DropReason.UNSUPPORTED_FORMAT, "br");
  }

  @Test
  void aPackedFileIsUnpackedWithinTheSameLimits() throws IOException {
    byte[] map = packed("<urlset/>".getBytes(StandardCharsets.UTF_8));
    server.put("/news.xml.gz", map, "Content-Type", "application/x-gzip");
    server.put("/twice.xml.gz", packed(map), "Content-Encoding", "gzip");
    server.put("/bomb.gz", packed(new byte[10_000_000]));
    server.put("/short.gz", Arrays.copyOf(map, map.length - 9));
    assertThat(text(fetch("/news.xml.gz"))).isEqualTo("<urlset/>");
    assertThat(text(fetch("/twice.xml.gz"))).isEqualTo("<urlset/>");
    assertFails("/bomb.gz", DropReason.TOO_LARGE, "unpack to more than " + MAX_BYTES);
    assertFails("/short.gz", DropReason.TRUNCATED, "ends early");
  }

  @Test
  void deflatedPagesAreReadWithAndWithoutTheirHeader() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 40; round++) {
      byte[] content = new byte[1 + random.nextInt(3000)];
      random.nextBytes(content);
      Arrays.fill(content, 0, random.nextInt(content.length), (byte) 'A');
      for (boolean raw : List.of(true, false)) {
        Bytes packed = new Bytes(deflated(content, raw, random.nextInt(10)));
        assertThat(unpacked(packed, MAX_BYTES)).isEqualTo(content);
      }
    }
    server.put("/bomb", deflated(new byte[10_000_000], true, 9), "Content-Encoding", "deflate");
    byte[] cut = Arrays.copyOf(deflated("A crane".getBytes(StandardCharsets.UTF_8), true, 9), 5);
    server.put("/cut", cut, "Content-Encoding", "deflate");
    assertFails("/bomb", DropReason.TOO_LARGE, "unpack to more than " + MAX_BYTES);
    assertFails("/cut", DropReason.TRUNCATED, "ends early");
  }

  private static byte[] unpacked(Bytes packed, int max) {
    try {
      return packed.unpack("deflate", max).content();
    } catch (Fault e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] deflated(byte[] content, boolean raw, int level) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(level, raw);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(content);
    }
    deflater.end();
    return bytes.toByteArray();
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
  void aHostWhoseRulesAreARedirectToNowhereHasNone() {
    server.put("/robots.txt", exchange -> TestServer.send(exchange, 302, new byte[0]));
    assertThat(text(fetch("/page"))).isEqualTo("A crane fell.");
  }

  @Test
  void privateNetworksAreNotAsked() throws IOException {
    try (Fetcher strict = new Fetcher(config(false, true, LONG), Clock.systemUTC())) {
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "10.1.2.3")) {
        Answer answer = strict.fetch(URI.create("http://" + host + ":9/"), Validators.NONE);
        assertThat(answer)
            .isInstanceOfSatisfying(
                Answer.Failed.class,
                failed -> assertThat(failed.reason()).isEqualTo(DropReason.PRIVATE_ADDRESS));
      }
    }
    for (String closed :
        List.of(
            "169.254.169.254",
            "192.168.0.1",
            "172.16.9.9",
            "100.64.0.1",
            "198.18.0.1",
            "255.255.255.255",
            "fe80::1",
            "fd00::1",
            "::",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "ff02::1")) {
      assertThat(PrivateNetworks.isPublic(InetAddress.getByName(closed))).as(closed).isFalse();
    }
    for (String open : List.of("8.8.8.8", "100.128.0.1", "2606:4700::1111", "172.32.0.1")) {
      assertThat(PrivateNetworks.isPublic(InetAddress.getByName(open))).as(open).isTrue();
    }
  }

  @Test
  void whereCloudsKeepSecretsNobodyIsLetIn() throws IOException {
    List<String> closed =
        List.of(
            "169.254.169.254",
            "169.254.170.2",
            "100.100.100.200",
            "168.63.129.16",
            "[fe80::1]",
            "[fd00:ec2::254]",
            "[::ffff:169.254.169.254]",
            "[64:ff9b::a9fe:a9fe]",
            "[2002:a9fe:a9fe::1]",
            "[::a9fe:a9fe]");
    for (String host : closed) {
      String target = "http://" + host + "/latest/meta-data/";
      server.redirect("/step", target);
      for (URI asked : List.of(URI.create(target), server.at("/step"))) {
        assertThat(fetcher.fetch(asked, Validators.NONE))
            .as(host)
            .isInstanceOfSatisfying(
                Answer.Failed.class,
                failed -> {
                  assertThat(failed.reason()).isEqualTo(DropReason.PRIVATE_ADDRESS);
                  assertThat(failed.detail()).endsWith("; such addresses are never asked");
                });
      }
    }
    for (String open : List.of("127.0.0.1", "10.1.2.3", "192.168.0.1", "::1", "fd00::1", "::")) {
      assertThat(PrivateNetworks.isClosedToAll(InetAddress.getByName(open))).as(open).isFalse();
    }
  }

  @Test
  void aPublicHostThatSendsOnIntoAPrivateNetworkIsNotFollowed() throws IOException {
    InetAddress known = InetAddress.getByName(server.at("/").getHost());
    Predicate<InetAddress> open = host -> host.equals(known) || PrivateNetworks.isPublic(host);
    try (ServerSocket inside = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"));
        Fetcher strict = new Fetcher(config(false, false, LONG), Clock.systemUTC(), open)) {
      assertThat(text(strict.fetch(server.at("/page"), Validators.NONE))).contains("crane");
      server.redirect("/step", "/router");
      for (String host : List.of("127.0.0.2", "[::1]", "10.1.2.3", "169.254.169.254")) {
        String target = "http://" + host + ":" + inside.getLocalPort() + "/admin";
        server.redirect("/router", target);
        for (String path : List.of("/router", "/step")) {
          assertThat(strict.fetch(server.at(path), Validators.NONE))
              .isInstanceOfSatisfying(
                  Answer.Failed.class,
                  failed -> {
                    assertThat(failed.reason()).isEqualTo(DropReason.PRIVATE_ADDRESS);
                    assertThat(failed.address()).isEqualTo(URI.create(target));
                  });
        }
      }
      inside.setSoTimeout(1);
      assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
    }
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
