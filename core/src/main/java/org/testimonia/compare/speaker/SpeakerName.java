package org.testimonia.compare.speaker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A speaker's name in parts that can be compared.
///
/// @param given as it stands in an account
/// @param words its words in lower case without accents, titles and articles; all of its words
///   where nothing else would be left
/// @param person whether it can name one person: only such names match by surname
record SpeakerName(String given, List<String> words, boolean person) {
  SpeakerName {
    words = List.copyOf(words);
  }

  static SpeakerName of(String given, WordLists lists) {
    List<String> all = new ArrayList<>();
    List<String> words = new ArrayList<>();
    boolean person = true;
    for (String part : given.trim().split("[\\s,]+")) {
      String word = plain(part);
      if (!word.isEmpty()) {
        all.add(word);
        person &= !lists.isGroup(word);
        if (!lists.isTitle(word)) {
          words.add(word);
          // "the minister's aide" describes; only words that begin with a capital make a name.
          person &= Character.isUpperCase(part.codePointAt(0)) || isParticle(word);
        }
      }
    }
    return new SpeakerName(given, words.isEmpty() ? all : words, person && !words.isEmpty());
  }

  private static boolean isParticle(String word) {
    return List.of(
            "al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "van",
            "von")
        .contains(word);
  }

  private static String plain(String part) {
    String bare = Normalizer.normalize(part, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return bare.toLowerCase(Locale.ROOT)
        .replaceAll("['’]s$", "")
        .replaceAll("[^\\p{L}\\p{N}-]", "");
  }

  String surname() {
    return words.getLast();
  }

  boolean hasFirstName() {
    return words.size() > 1;
  }

  /// Whether both can name one person: surnames spelled alike, first names not in conflict.
  boolean agrees(SpeakerName other) {
    if (words.equals(other.words)) {
      return true;
    }
    if (!person || !other.person || !Spelling.alike(surname(), other.surname())) {
      return false;
    }
    if (!hasFirstName() || !other.hasFirstName()) {
      return true;
    }
    String mine = words.getFirst();
    String theirs = other.words.getFirst();
    boolean initial = mine.length() == 1 || theirs.length() == 1;
    return initial ? mine.charAt(0) == theirs.charAt(0) : Spelling.alike(mine, theirs);
  }
}
