package org.testimonia.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.testimonia.model.DropReason;

class PackedContentTest extends FetcherFixture {
  PackedContentTest() throws IOException {}

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
}
