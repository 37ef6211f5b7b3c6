package org.testimonia.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.testimonia.model.DropReason;

/// The bytes of an answer.
final class Bytes {
  /// The number of the one way to pack (RFC 1950, section 2.2; RFC 1952, section 2.3.1).
  private static final int DEFLATED = 8;

  private final byte[] content;

  Bytes(byte[] content) {
    this.content = content;
  }

  byte[] content() {
    return content;
  }

  /// The bytes unpacked, no more than `max`.
  ///
  /// @param coding the `Content-Encoding`; empty for none
  /// @throws Fault when they are too many, broken off, or packed in an unknown way
  Bytes unpack(String coding, int max) throws Fault {
    String name = coding.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("identity") || content.length == 0) {
      return this;
    }
    try (InputStream unpacked = unpacker(name)) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] piece = new byte[8192];
      for (int read = unpacked.read(piece); read >= 0; read = unpacked.read(piece)) {
        all.write(piece, 0, read);
        if (all.size() > max) {
          throw new Fault(
              DropReason.TOO_LARGE, content.length + " bytes unpack to more than " + max, false);
        }
      }
      return new Bytes(all.toByteArray());
    } catch (EOFException e) {
      throw new Fault(DropReason.TRUNCATED, "packed content ends early", true);
    } catch (IOException e) {
      throw new Fault(DropReason.MALFORMED, "packed content is damaged", false);
    }
  }

  /// The same of what is a packed file, as sitemaps are often served: its type says so, not its
  /// coding.
  Bytes unpackFile(int max) throws Fault {
    boolean gzip =
        content.length > 2
            && (content[0] & 0xFF) == 0x1F
            && (content[1] & 0xFF) == 0x8B
            && content[2] == DEFLATED;
    return gzip ? unpack("gzip", max) : this;
  }

  private InputStream unpacker(String name) throws IOException, Fault {
    InputStream packed = new ByteArrayInputStream(content);
    return switch (name) {
      case "gzip", "x-gzip" -> {
        try {
          yield new GZIPInputStream(packed);
        } catch (ZipException e) {
          // A server that says gzip and sends plain text: what it sent counts.
          yield new ByteArrayInputStream(content);
        }
      }
      case "deflate" ->
          hasZlibHeader() ? new InflaterInputStream(packed) : new RawInflation(packed);
      default -> throw new Fault(DropReason.UNSUPPORTED_FORMAT, "packed as " + name, false);
    };
  }

  /// What HTTP calls deflate has a header (RFC 1950, section 2.2); many servers leave it out.
  private boolean hasZlibHeader() {
    int first = content[0] & 0xFF;
    int second = content.length > 1 ? content[1] & 0xFF : 0;
    return (first & 0x0F) == DEFLATED && (first << 8 | second) % 31 == 0;
  }

  /// Deflated bytes without a header (RFC 1951).
  private static final class RawInflation extends InflaterInputStream {
    RawInflation(InputStream packed) {
      super(packed, new Inflater(true));
    }

    @Override
    public void close() throws IOException {
      super.close();
      // Only one of its own making is ended by the stream.
      inf.end();
    }
  }
}
