package org.testimonia.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.testimonia.model.DropReason;

/// Reads a file of records line by line, holding no more than one line.
final class RecordReader {
  private static final int MARK = 0xEF;

  private final InputStream in;
  private final int maxBytes;
  private byte[] line = new byte[0];
  private boolean tooLong;

  /// @param maxBytes a longer line is passed over and refused
  RecordReader(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in, 64 * 1024);
    this.maxBytes = maxBytes;
  }

  /// Goes to the next line that is not blank; false when there is none.
  boolean next() throws IOException {
    int b = in.read();
    while (b >= 0 && (b <= ' ' || b == MARK)) {
      // The byte-order mark's other two bytes are no JSON either and go with it.
      if (b == MARK) {
        in.skipNBytes(2);
      }
      b = in.read();
    }
    if (b < 0) {
      return false;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tooLong = false;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      tooLong |= bytes.size() >= maxBytes;
      if (!tooLong) {
        bytes.write(b);
      }
    }
    line = bytes.toByteArray();
    return true;
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
