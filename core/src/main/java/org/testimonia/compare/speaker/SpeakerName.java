package org.testimonia.compare.speaker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private static final Set<String> FIRM =
      Set.of("co", "corp", "corporation", "inc", "incorporated", "llc", "ltd", "limited", "plc");

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

  private boolean isAcronymOf(SpeakerName other) {
    return words.size() == 1 && Acronym.stands(given, other.given);
  }

  /// The words without those that only say what kind of firm it is: "Orlan Ferries Inc." is "Orlan
  /// Ferries". Empty for none but such words: then nothing else has the same.
  private String body() {
    String body =
        words.stream()
            .flatMap(word -> Stream.of(word.split("-")))
            .filter(word -> !FIRM.contains(word))
            .collect(Collectors.joining(" "));
    return body.isEmpty() ? given : body;
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

  /// Whether both can name one source: a person, surnames spelled alike and first names not in
  /// conflict, or a body, by the same words or their first letters.
  boolean agrees(SpeakerName other) {
    if (words.equals(other.words)
        || body().equals(other.body())
        || isAcronymOf(other)
        || other.isAcronymOf(this)) {
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
