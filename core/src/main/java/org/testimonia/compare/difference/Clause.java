package org.testimonia.compare.difference;

import java.util.List;
import java.util.Set;

/// The clause around a word, as far as marks, conjunctions and parts of speech alone show it.
///
/// @param from number of its first word
/// @param to one past its last word
record Clause(int from, int to) {
  private static final Set<String> OPENING = Set.of("but", "who", "which", "whose", "while");
  private static final Set<String> PREDICATE = Set.of("VERB", "AUX", "PRON");

  static Clause around(Telling telling, int at) {
    List<Word> words = telling.words();
    int from = at;
    while (from > 0 && !parts(words, from - 1) && !opens(words, from)) {
      from--;
    }
    int to = at + 1;
    while (to < words.size() && !parts(words, to) && !opens(words, to)) {
      to++;
    }
    return new Clause(from, to);
  }

  private static boolean parts(List<Word> words, int at) {
    return words.get(at).tag().equals("PUNCT");
  }

  /// Whether a clause begins with this word.
  private static boolean opens(List<Word> words, int at) {
    Word word = words.get(at);
    boolean and =
        word.tag().equals("CCONJ")
            && at + 1 < words.size()
            && PREDICATE.contains(words.get(at + 1).tag());
    return and || word.tag().equals("SCONJ") || OPENING.contains(word.form());
  }

  boolean holds(int word) {
    return from <= word && word < to;
  }
}
