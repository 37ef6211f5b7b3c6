package org.testimonia.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.model.DropReason;

/// Makes characters of bytes: byte-order mark, then strict UTF-8, then what the page declares, then
/// statistics.
///
/// UTF-8 goes before the declaration because many pages declare the wrong charset, while bytes that
/// are valid UTF-8 by accident hardly occur.
final class TextDecoder {
  /// How far a page is searched for a declared charset, bytes.
  private static final int DECLARED_WITHIN = 4096;

  /// How much is shown to the detector, bytes: it reads no more to any use.
  private static final int DETECT_WITHIN = 64 * 1024;

  /// Below this the detector only guesses (0 to 100); what is read here is English, so Western.
  private static final int CONFIDENT = 50;

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9_:.-]{2,40})");
  private static final Pattern PAGE = Pattern.compile("(?i)<!doctype\\s+html|<html\\b");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// What begins a file of a kind that is no text.
  private record Signature(String kind, String bytes) {}

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("a PDF document", "%PDF-"),
          new Signature("a PNG image", "\u0089PNG"),
          new Signature("a JPEG image", "\u00ff\u00d8\u00ff"),
          new Signature("a GIF image", "GIF8"),
          new Signature("a ZIP archive or office document", "PK\u0003\u0004"),
          new Signature("a gzip file", "\u001f\u008b"),
          new Signature("a bzip2 file", "BZh"),
          new Signature("an xz file", "\u00fd7zXZ"),
          new Signature("a Zstandard file", "(\u00b5/\u00fd"),
          new Signature("an old office document", "\u00d0\u00cf\u0011\u00e0"),
          new Signature("a program", "\u007fELF"));

  private TextDecoder() {}

  /// The text that `bytes` hold, without a byte-order mark.
  ///
  /// @throws BadSource when they are no text
  static String decode(byte[] bytes) throws BadSource {
    return decode(bytes, Optional.empty());
  }

  /// The same, where a server has named a charset: it goes before what the page declares.
  static String decode(byte[] bytes, Optional<String> named) throws BadSource {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      return new String(bytes, marked.get()).replaceFirst("^\uFEFF", "");
    }
    checkSignature(bytes);
    Optional<Charset> wide = wideWithoutMark(bytes);
    if (wide.isPresent()) {
      return new String(bytes, wide.get());
    }
    checkControls(bytes);
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    return named
        .flatMap(TextDecoder::charset)
        .flatMap(charset -> strictly(bytes, charset))
        .or(() -> declared(bytes).flatMap(charset -> strictly(bytes, charset)))
        .orElseGet(() -> detected(bytes));
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, "\u00ef\u00bb\u00bf")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    // UTF-32 goes first: its little-endian mark begins with that of UTF-16.
    if (startsWith(bytes, "\u00ff\u00fe\u0000\u0000")) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, "\u0000\u0000\u00fe\u00ff")) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, "\u00ff\u00fe")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, "\u00fe\u00ff")) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, String start) {
    byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static void checkSignature(byte[] bytes) throws BadSource {
    for (Signature signature : SIGNATURES) {
      if (startsWith(bytes, signature.bytes())) {
        throw new BadSource(DropReason.BINARY, "it begins like " + signature.kind());
      }
    }
  }

  /// UTF-16 without a mark: every other byte is zero in text that is mostly Latin.
  private static Optional<Charset> wideWithoutMark(byte[] bytes) {
    int pairs = Math.min(bytes.length, DETECT_WITHIN) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 4 && odd > 0.7 * pairs && even == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return pairs >= 4 && even > 0.7 * pairs && odd == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /// Refuses a zero byte, which no text has but a page may, where it is passed over; and more than
  /// one other control byte in fifty.
  private static void checkControls(byte[] bytes) throws BadSource {
    int controls = 0;
    boolean page = isPage(bytes);
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == 0 && !page) {
        throw new BadSource(DropReason.BINARY, "byte 0 at offset " + i);
      }
      controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    if (controls > bytes.length / 50) {
      throw new BadSource(DropReason.BINARY, controls + " control bytes");
    }
  }

  private static boolean isPage(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    return PAGE.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)).find();
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    Matcher matcher = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  /// A charset by name, read as browsers do: who says Latin-1 means windows-1252.
  private static Optional<Charset> charset(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("us-ascii")) {
      return Optional.of(WESTERN);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String detected(byte[] bytes) {
    // The detector learns nothing from ASCII, so it is shown the part around the other bytes.
    int first = 0;
    while (bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, first - DETECT_WITHIN / 2);
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + DETECT_WITHIN)));
    CharsetMatch match = detector.detect();
    Charset charset =
        match == null || match.getConfidence() < CONFIDENT
            ? WESTERN
            : charset(match.getName()).orElse(WESTERN);
    return new String(bytes, charset);
  }
}
