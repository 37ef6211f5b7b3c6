package org.testimonia.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.testimonia.model.DropReason;
import org.testimonia.text.WebAddress;

/// Goes through the web pages of a WARC file (ISO 28500), packed or not. After a damaged record the
/// next one is looked for.
final class Warc {
  private static final int WINDOW = 1 << 16;

  /// Takes the pages one by one.
  interface Pages {
    /// @param number of the record in the file, from 1, whatever it holds
    /// @param bytes of the page, unpacked; one more than the limit when it is longer
    void page(int number, URI address, Optional<String> charset, byte[] bytes);

    /// A record that cannot be read.
    void bad(int number, BadSource why);
  }

  private static final String PLAIN = "WARC/";
  private static final String PACKED = "\u001f\u008b\b";

  private final FileChannel file;
  private final int maxBytes;
  private final Pages pages;
  private final String mark;
  private int number;

  /// Whether something is damaged behind the record read last, and nobody has been told.
  private boolean pending;

  private Warc(FileChannel file, int maxBytes, Pages pages, String mark) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.pages = pages;
    this.mark = mark;
  }

  /// True of the first bytes of a WARC file; those of a packed one may be of any packed file.
  static boolean mayBegin(byte[] bytes) {
    return starts(bytes, PLAIN) || starts(bytes, PACKED);
  }

  private static boolean starts(byte[] bytes, String start) {
    return new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1)
        .startsWith(start);
  }

  /// @return whether the file begins as a WARC file; when not, nothing was given to `pages`
  static boolean read(Path path, int maxBytes, Pages pages) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      ByteBuffer start = ByteBuffer.allocate(8);
      file.read(start, 0);
      boolean plain = starts(start.array(), PLAIN);
      return new Warc(file, maxBytes, pages, plain ? PLAIN : PACKED).read();
    }
  }

  private boolean read() throws IOException {
    long from = 0;
    while (from >= 0) {
      try {
        records(from);
        tellPending(file.size());
        return true;
      } catch (Damage damage) {
        if (number == 0 && mark.equals(PACKED)) {
          return false;
        }
        from = next(damage.at + 1);
      }
    }
    tellPending(file.size());
    return true;
  }

  /// Where reading failed: at this record, or behind it.
  private static final class Damage extends Exception {
    private static final long serialVersionUID = 1L;
    private final long at;

    Damage(long at, Exception cause) {
      super(cause);
      this.at = at;
    }
  }

  private void records(long from) throws Damage, IOException {
    file.position(from);
    long at = from;
    boolean first = true;
    WarcReader reader = open(from);
    while (true) {
      Optional<WarcRecord> record;
      try {
        record = reader.next();
      } catch (IOException | RuntimeException e) {
        if (first && (number > 0 || mark.equals(PLAIN))) {
          bad(from);
        }
        pending = !first;
        throw new Damage(at, e);
      }
      if (record.isEmpty()) {
        return;
      }
      tellPending(at);
      first = false;
      at = reader.position();
      number++;
      try {
        page(record.get());
      } catch (IOException | RuntimeException e) {
        bad(at);
        throw new Damage(at, e);
      }
    }
  }

  private WarcReader open(long from) throws Damage {
    try {
      return new WarcReader(file);
    } catch (IOException | RuntimeException e) {
      throw new Damage(from, e);
    }
  }

  private void tellPending(long at) {
    if (pending) {
      bad(at);
    }
  }

  private void bad(long at) {
    pending = false;
    number++;
    pages.bad(number, new BadSource(DropReason.MALFORMED, "a damaged record near byte " + at));
  }

  private void page(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response && isWeb(response)) {
      HttpResponse http = response.http();
      if (http.status() == 200 && isPage(http.contentType())) {
        give(response, http.contentType(), http.bodyDecoded().stream().readNBytes(maxBytes + 1));
      }
    } else if (record instanceof WarcResource resource && isPage(resource.contentType())) {
      give(resource, resource.contentType(), resource.body().stream().readNBytes(maxBytes + 1));
    }
  }

  private void give(WarcTargetRecord record, MediaType type, byte[] bytes) {
    Optional<URI> address = WebAddress.parse(record.target());
    if (address.isPresent()) {
      pages.page(
          number, address.get(), Optional.ofNullable(type.parameters().get("charset")), bytes);
    } else {
      pages.bad(number, new BadSource(DropReason.MALFORMED, "no web address"));
    }
  }

  private static boolean isWeb(WarcResponse response) {
    return response.target().toLowerCase(Locale.ROOT).startsWith("http");
  }

  private static boolean isPage(MediaType type) {
    String name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }

  /// Where the next record may begin, at `from` or later; -1 when nowhere.
  private long next(long from) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    for (long at = from; at < file.size(); at += WINDOW - 8) {
      window.clear();
      int read = file.read(window, at);
      String text = new String(window.array(), 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
      int found = text.indexOf(mark);
      if (found >= 0) {
        return at + found;
      }
    }
    return -1;
  }
}
