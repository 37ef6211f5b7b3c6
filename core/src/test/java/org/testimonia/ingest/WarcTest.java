package org.testimonia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

class WarcTest {
  @TempDir private Path folder;

  private static byte[] record(String type, String target, String block) {
    byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
            + "WARC-Date: 2024-05-16T05:30:00Z\r\nWARC-Target-URI: "
            + target
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(bytes);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  private static byte[] page(int number) {
    String html =
        "<html><head><title>Crane "
            + number
            + "</title></head><body><article><p>"
            + ("A crane fell on pier " + number + " at noon. ").repeat(12)
            + "</p></article></body></html>";
    return record(
        "response",
        "https://quay.example/" + number,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private List<Outcome<Capture>> read(boolean pack, List<byte[]> records) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.writeBytes(pack ? packed(record) : record);
    }
    return read(all.toByteArray());
  }

  private List<Outcome<Capture>> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("crawl.warc.gz"), bytes);
    return new Ingester(100_000, InputStream.nullInputStream())
        .capture(List.of(new SourceRef(file.toString())));
  }

  private static List<String> addresses(List<Outcome<Capture>> outcomes) {
    List<String> addresses = new ArrayList<>();
    for (Outcome<Capture> outcome : outcomes) {
      if (outcome instanceof Outcome.Kept<Capture> kept) {
        Account account = kept.value().account();
        addresses.add(account.address().orElseThrow());
      }
    }
    return addresses;
  }

  private static long bad(List<Outcome<Capture>> outcomes) {
    return outcomes.stream()
        .filter(outcome ->
            outcome instanceof Outcome.Dropped<Capture> dropped
                && dropped.reason() == DropReason.MALFORMED)
        .count();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pagesAreTakenAndTheRestIsPassedOver(boolean pack) throws IOException {
    byte[] picture =
        record(
            "response",
            "https://quay.example/p",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
    byte[] gone =
        record(
            "response",
            "https://quay.example/g",
            "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n<p>x");
    byte[] asked = record("request", "https://quay.example/1", "GET /1 HTTP/1.1\r\n\r\n");
    List<Outcome<Capture>> outcomes = read(pack, List.of(asked, page(1), picture, gone, page(2)));
    assertThat(addresses(outcomes))
        .containsExactly("https://quay.example/1", "https://quay.example/2");
    assertThat(outcomes).hasSize(2);
    Account account = ((Outcome.Kept<Capture>) outcomes.getFirst()).value().account();
    assertThat(account.title()).contains("Crane 1");
    assertThat(account.outlet()).contains("quay.example");
    assertThat(account.source().name()).endsWith("crawl.warc.gz#2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBadRecordCostsThatRecordOnly(boolean pack) throws IOException {
    byte[] garbage = "WARC/1.0\r\nthis is no head\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    List<Outcome<Capture>> outcomes = read(pack, List.of(page(1), garbage, page(2), page(3)));
    assertThat(addresses(outcomes)).hasSize(3);
    assertThat(bad(outcomes)).isEqualTo(1);
  }

  @Test
  void damagedPackingCostsThatRecordOnly() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(packed(page(1)));
    byte[] damaged = packed(page(2));
    Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 20, (byte) 0x55);
    all.writeBytes(damaged);
    all.writeBytes(packed(page(3)));
    List<Outcome<Capture>> outcomes = read(all.toByteArray());
    assertThat(addresses(outcomes)).contains("https://quay.example/1", "https://quay.example/3");
    assertThat(bad(outcomes)).isEqualTo(1);
  }

  @Test
  void aFileThatBreaksOffIsReadToItsEnd() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(page(1));
    all.write(page(2), 0, 400);
    List<Outcome<Capture>> outcomes = read(all.toByteArray());
    assertThat(addresses(outcomes)).contains("https://quay.example/1");
    assertThat(outcomes).hasSize(2);
  }

  @Test
  void noDamageMakesReadingFail() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 6; i++) {
      all.writeBytes(packed(page(i)));
    }
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      byte[] damaged = all.toByteArray();
      for (int i = 0; i < 8; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(damaged)).isNotEmpty();
    }
  }

  @Test
  void aPackedFileOfAnotherKindIsReadAsWhatItHolds() throws IOException {
    List<Outcome<Capture>> outcomes =
        read(packed("A crane fell.".getBytes(StandardCharsets.UTF_8)));
    assertThat(outcomes)
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Kept.class,
            kept -> assertThat(kept.value().toString()).contains("text=A crane fell."));
  }
}
