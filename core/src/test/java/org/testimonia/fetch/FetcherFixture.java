package org.testimonia.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testimonia.TestServer;
import org.testimonia.model.DropReason;

/// A server on loopback with one page, and a fetcher that may ask it.
abstract class FetcherFixture {
  static final int MAX_BYTES = 50_000;

  static final Duration LONG = Duration.ofSeconds(30);

  final TestServer server;

  final Fetcher fetcher;

  FetcherFixture() throws IOException {
    server = new TestServer();
    fetcher = new Fetcher(config(true, true, LONG), Clock.systemUTC());
  }

  static FetchConfig config(boolean allowPrivate, boolean obey, Duration limit) {
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

  Answer fetch(String path) {
    return fetcher.fetch(server.at(path), Validators.NONE);
  }

  static String text(Answer answer) {
    assertThat(answer).isInstanceOf(FetchedPage.class);
    try {
      byte[] bytes = ((FetchedPage) answer).content().readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void assertFails(String path, DropReason reason, String detail) {
    assertThat(fetch(path))
        .isInstanceOfSatisfying(
            Answer.Failed.class,
            failed -> {
              assertThat(failed.reason()).as(failed.detail()).isEqualTo(reason);
              assertThat(failed.detail()).contains(detail);
            });
  }

  static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
