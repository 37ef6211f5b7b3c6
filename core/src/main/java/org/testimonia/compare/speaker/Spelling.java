package org.testimonia.compare.speaker;

/// Compares spellings of one name: "Zelensky" and "Zelenskyy", "Muhammad" and "Mohammed".
final class Spelling {
  private static final int SHORTEST_VARIANT = 5;

  private Spelling() {}

  /// Whether two words in lower case can be spellings of one name in different transliterations.
  static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (Math.min(a.length(), b.length()) < SHORTEST_VARIANT) {
      return false;
    }
    return sound(a).equals(sound(b));
  }

  /// The consonants that carry the name, with what transliterations write differently made one.
  static String sound(String word) {
    String sound =
        word.replaceAll("[^\\p{L}]", "")
            .replace("tch", "c")
            .replace("tsch", "c")
            .replace("sch", "s")
            .replace("sh", "s")
            .replace("zh", "z")
            .replace("kh", "k")
            .replace("gh", "g")
            .replace("ph", "f")
            .replace("ch", "c")
            .replace("ck", "k")
            .replace("q", "k")
            .replace("x", "ks")
            .replace("w", "v")
            .replace("y", "i")
            .replace("j", "i");
    String first = sound.isEmpty() ? "" : sound.substring(0, 1);
    String rest = sound.isEmpty() ? "" : sound.substring(1).replaceAll("[aeiouh]", "");
    return (first + rest).replaceAll("(.)\\1+", "$1");
  }
}
