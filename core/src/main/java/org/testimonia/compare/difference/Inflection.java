package org.testimonia.compare.difference;

import java.util.SortedSet;
import java.util.TreeSet;

/// The regular inflections of a word: the lemmatizer leaves many past forms as they are, so that
/// "acquitted" would not be found under "acquit".
final class Inflection {
  private static final String VOWELS = "aeiou";

  private Inflection() {}

  /// The word itself, and it with -s, -ed and -ing as English spells them, a last consonant doubled
  /// or not. Some of these are no words: nobody writes them, so nothing is found under them.
  static SortedSet<String> of(String word) {
    SortedSet<String> forms = new TreeSet<>();
    forms.add(word);
    int last = word.length() - 1;
    char end = word.charAt(last);
    boolean afterVowel = last > 0 && VOWELS.indexOf(word.charAt(last - 1)) >= 0;
    if (end == 'e') {
      add(forms, word.substring(0, last), "es", "ed", "ing");
    } else if (end == 'y' && !afterVowel) {
      add(forms, word.substring(0, last), "ies", "ied", "ying");
    } else {
      add(forms, word, "s", "es", "ed", "ing");
      if (afterVowel && VOWELS.indexOf(end) < 0) {
        add(forms, word + end, "ed", "ing");
      }
    }
    return forms;
  }

  private static void add(SortedSet<String> forms, String stem, String... endings) {
    for (String ending : endings) {
      forms.add(stem + ending);
    }
  }
}
