package org.testimonia.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.testimonia.model.DropReason;

/// Reads a file of records line by line, holding no more than one line.
final class RecordReader {
  private static final byte MARK = (byte) 0xEF;
  private static final int MARK_BYTES = 3;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int end;
  private byte[] line = new byte[0];
  private boolean tooLong;

  /// @param maxBytes a longer line is passed over and refused
  RecordReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /// Goes to the next line that is not blank; false when there is none.
  boolean next() throws IOException {
    if (!skipBlank()) {
      return false;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      tooLong |= bytes.size() + at - from > maxBytes;
      if (!tooLong) {
        bytes.write(buffer, from, at - from);
      }
      ended = at < end;
      at += ended ? 1 : 0;
    }
    line = bytes.toByteArray();
    return true;
  }

  /// Goes to the first byte that is no blank; false when there is none.
  private boolean skipBlank() throws IOException {
    while (fill()) {
      if (buffer[at] == MARK) {
        // The byte-order mark's other two bytes are no JSON either and go with it.
        for (int i = 0; i < MARK_BYTES && fill(); i++) {
          at++;
        }
      } else if (buffer[at] >= 0 && buffer[at] <= ' ') {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  /// Whether there is a byte at `at`; waits for no more than there is.
  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }

  /// The line gone to.
  ///
  /// @throws BadSource when it is too long
  byte[] record() throws BadSource {
    if (tooLong) {
      throw new BadSource(DropReason.TOO_LARGE, "a line of more than " + maxBytes + " bytes");
    }
    return line.clone();
  }
}
