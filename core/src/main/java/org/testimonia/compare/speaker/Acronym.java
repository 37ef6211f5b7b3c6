package org.testimonia.compare.speaker;

import java.util.stream.Collectors;

/// The first letters of a name that stand for it: "RAIB".
final class Acronym {
  private static final int SHORTEST = 3;

  private Acronym() {}

  /// Whether a word of `source` in capitals is made of the first letters of the words that `name`
  /// writes large.
  static boolean stands(String source, String name) {
    String initials =
        SourceWords.of(name).stream()
            .filter(word -> Character.isUpperCase(word.charAt(0)) && !isAcronym(word))
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    return initials.length() >= SHORTEST && SourceWords.of(source).contains(initials);
  }

  private static boolean isAcronym(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(Character::isUpperCase);
  }
}
