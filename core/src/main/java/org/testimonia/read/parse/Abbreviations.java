package org.testimonia.read.parse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.testimonia.text.DataFile;

/// Words that are written with a point at their end, in three classes by what must follow for the
/// point to end a sentence too.
final class Abbreviations {
  private final Set<String> beforeName = words("abbreviations-before-name.txt");
  private final Set<String> beforeNumber = words("abbreviations-before-number.txt");
  private final Set<String> anywhere = words("abbreviations.txt");

  private static Set<String> words(String file) {
    return new HashSet<>(DataFile.words(Abbreviations.class, file));
  }

  /// "Mr", "Gen": a name follows, so that the point never ends a sentence.
  boolean isBeforeName(String word) {
    return beforeName.contains(word.toLowerCase(Locale.ROOT));
  }

  /// "No", "Sept": the point ends no sentence when a digit follows.
  boolean isBeforeNumber(String word) {
    return beforeNumber.contains(word.toLowerCase(Locale.ROOT));
  }

  /// "Inc", "U.S": the point may end a sentence as well.
  boolean isEither(String word) {
    return word.indexOf('.') >= 0 || anywhere.contains(word.toLowerCase(Locale.ROOT));
  }

  /// "J" in "J. Smith".
  boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
  }

  /// Whether the point after `word` belongs to it. `last` says that a sentence ends with the point:
  /// then "No." is the answer and not a number to come.
  boolean keepsPoint(String word, boolean last) {
    return isBeforeName(word)
        || (isEither(word) && !Character.isDigit(word.charAt(0)))
        || (!last && (isInitial(word) || isBeforeNumber(word)));
  }
}
