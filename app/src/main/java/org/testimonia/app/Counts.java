package org.testimonia.app;

/// Numbers of things in words: "1 story", "3 stories".
final class Counts {
  private Counts() {}

  static String of(long number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
