package org.testimonia.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4) as lower-case hexadecimal: what ids and provenance are made of.
public final class Sha256 {
  private Sha256() {}

  /// The hash of the UTF-8 bytes of `text`, 64 hexadecimal digits.
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The hash of `bytes`, 64 hexadecimal digits.
  public static String of(byte[] bytes) {
    return of(ByteBuffer.wrap(bytes));
  }

  /// The hash of the bytes that remain in `bytes`, which stays where it is; 64 hexadecimal digits.
  public static String of(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes.duplicate());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /// A short id: `prefix`, then the first ten digits of the hash of `parts`.
  public static String id(String prefix, String... parts) {
    return prefix + of(String.join("\u0000", parts)).substring(0, 10);
  }
}
