package org.testimonia.clean;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be told of a line from its look alone.
final class Shape {
  private static final Pattern ENDED =
      Pattern.compile(
          "[.!?…:;]['\"”’»“)\\]*]{0,3}$|[\"”»]$|[,—–-]$|[.!?…] ?['’]$"
              // An embedded post ends with its author and day.
              + "|\\(@\\w+\\)(?: \\p{L}+ \\d{1,2}, \\d{4})?$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'.,-]*");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Shape() {}

  /// True when a line ends as running text ends: with a mark, or with a quotation's end.
  static boolean isSentence(String line) {
    return ENDED.matcher(line).find();
  }

  static int words(String line) {
    Matcher matcher = WORD.matcher(line);
    int words = 0;
    while (matcher.find()) {
      words++;
    }
    return words;
  }

  /// True when most of the longer words begin with a capital: the way headlines are written in
  /// America.
  static boolean isTitleCase(String line) {
    int longer = 0;
    int capital = 0;
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      String word = matcher.group();
      if (word.length() >= 4 && Character.isLetter(word.charAt(0))) {
        longer++;
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return longer >= 2 && capital >= 0.7 * longer;
  }

  /// True when a line holds no small letter, and letters enough to tell.
  static boolean isAllCapitals(String line) {
    return line.chars().noneMatch(Character::isLowerCase)
        && line.chars().filter(Character::isUpperCase).count() > 3;
  }

  /// A line's words without case and marks, by which lines are held to be the same.
  static String key(String line) {
    return NOT_WORD.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
