package org.testimonia.compare.difference;

import java.util.List;
import java.util.Set;
import org.testimonia.model.Statement;
import org.testimonia.text.Span;

/// What a time or a place in a passage is said of: "The bridge will reopen on Friday, officials
/// said on Tuesday."
///
/// @param kind of clause it stands in
/// @param verb stem of the verb of that clause; empty when none is near
record Setting(Kind kind, String verb) {
  enum Kind {
    /// of the thing itself: "on Friday"
    TOLD,
    /// of the saying: "on Tuesday"
    SAID,
    /// of what is told by the way: ", which left Accra on Tuesday,"
    ASIDE
  }

  private static final Lexicon SAYING = Lexicon.load("saying.txt");
  private static final Set<String> RELATIVES = Set.of("which", "who", "whose", "whom", "where");
  private static final Set<String> STOPS = Set.of(",", ";", ":", "-", "–", "—", "(", ")");

  /// No verb further than this from it is its own.
  private static final int REACH = 8;

  static Setting of(Telling telling, Span mention) {
    List<Word> words = telling.words();
    int at = 0;
    while (at < words.size() && words.get(at).span().end() <= mention.start()) {
      at++;
    }
    int start = start(words, at);
    int verb = verb(words, start, at);
    boolean told =
        telling.told().reading().statements().stream()
            .map(Statement::content)
            .anyMatch(content -> content.contains(mention));
    if (verb >= 0 && !told && isSaying(words.get(verb))) {
      return new Setting(Kind.SAID, words.get(verb).stem());
    }
    boolean aside = start > 0 && start < at && RELATIVES.contains(words.get(start).form());
    return new Setting(aside ? Kind.ASIDE : Kind.TOLD, verb < 0 ? "" : words.get(verb).stem());
  }

  /// Where the part of the sentence begins in which word number `at` stands: behind a mark.
  private static int start(List<Word> words, int at) {
    int start = at;
    while (start > 0 && at - start < REACH && !STOPS.contains(words.get(start - 1).form())) {
      start--;
    }
    return start;
  }

  /// The nearest verb from `start` to `at`, or else the first one behind; -1 when none is near.
  private static int verb(List<Word> words, int start, int at) {
    for (int i = at - 1; i >= start; i--) {
      if (isVerb(words.get(i))) {
        return i;
      }
    }
    int last = Math.min(words.size(), at + REACH);
    for (int i = at; i < last; i++) {
      if (isVerb(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isVerb(Word word) {
    return word.tag().equals("VERB") || isSaying(word);
  }

  private static boolean isSaying(Word word) {
    return SAYING.has(word.lemma()) || SAYING.has(word.form());
  }

  /// Whether a time or place of the one may be held against one of the other: both are of the
  /// thing, or both of the saying, or both of what is told by the way with one verb.
  boolean answers(Setting other) {
    if (kind == Kind.ASIDE || other.kind == Kind.ASIDE) {
      return !verb.isEmpty() && verb.equals(other.verb);
    }
    return kind == other.kind;
  }
}
