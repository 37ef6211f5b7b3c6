package org.testimonia.text;

/// Letters and digits as `Character` has them; quicker for ASCII, since a stream asks for each
/// character.
public final class Letters {
  private static final int ASCII = 128;

  private Letters() {}

  /// Whether it is a letter or a digit.
  public static boolean isWord(char c) {
    return c < ASCII
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  /// In lower case.
  public static char small(char c) {
    return c < ASCII ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }
}
