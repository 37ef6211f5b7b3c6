package org.testimonia.read.commitment;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds the noun phrase that is the subject of a verb, going left from it.
final class SubjectFinder {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final Set<String> LINKS = Set.of("of", "for", "in", "at", "from");
  private static final int REACH = 40;

  private SubjectFinder() {}

  /// The subject of the verb at `verb`, as token numbers; empty when none stands in its sentence.
  static Optional<Span> find(Words words, int verb) {
    int i = beforeVerb(words, verb);
    if (words.is(i, "CCONJ") || (words.form(i).equals(",") && words.lower(verb).endsWith("ing"))) {
      return main(words, i);
    }
    if (words.is(i, "ADP") || words.is(i, "SCONJ") || words.lower(i).equals("to")) {
      return main(words, i);
    }
    if (words.form(i).equals(",")) {
      int opening = i - 1;
      while (opening > words.start() && opening > i - 14 && !words.form(opening).equals(",")) {
        opening--;
      }
      if (words.form(opening).equals(",")) {
        i = opening - 1;
      }
    }
    if (RELATIVES.contains(words.lower(i))) {
      i--;
      if (words.form(i).equals(",")) {
        i--;
      }
    }
    return phrase(words, i);
  }

  /// The last token before the verb's own auxiliaries, adverbs and marks of quotation.
  private static int beforeVerb(Words words, int verb) {
    int i = verb - 1;
    while (words.is(i, "AUX")
        || words.is(i, "ADV")
        || words.isNegation(i)
        || words.isQuote(i)
        || words.lemma(i).equals("have")) {
      i--;
    }
    return i;
  }

  /// The noun phrase that ends at `last`.
  static Optional<Span> phrase(Words words, int last) {
    int i = last;
    while (words.has(i) && i > last - REACH && inPhrase(words, i)) {
      if (words.is(i, "PRON") && i < last && !words.lower(i).matches("his|her|its|their|our|my")) {
        break;
      }
      i--;
    }
    int first = i + 1;
    while (first <= last && (LINKS.contains(words.lower(first)) || words.is(first, "CCONJ"))) {
      first++;
    }
    return first > last ? Optional.empty() : Optional.of(new Span(first, last + 1));
  }

  private static boolean inPhrase(Words words, int i) {
    if (words.is(i, "PRON")) {
      return !RELATIVES.contains(words.lower(i));
    }
    return words.isNominal(i)
        || words.lower(i).equals("'s")
        || words.lower(i).equals("'")
        || (LINKS.contains(words.lower(i)) && words.isNominal(i - 1))
        || (words.lower(i).equals("and") && isCapital(words, i - 1) && isCapital(words, i + 1));
  }

  private static boolean isCapital(Words words, int i) {
    return words.isNominal(i) && Character.isUpperCase(words.form(i).charAt(0));
  }

  /// The subject of the sentence's, or the quotation's, first verb before `limit`.
  private static Optional<Span> main(Words words, int limit) {
    for (int i = words.start(); i < limit; i++) {
      if (words.isVerbal(i) && i > words.start() && words.isNominal(beforeVerb(words, i))) {
        return phrase(words, beforeVerb(words, i));
      }
    }
    return Optional.empty();
  }
}
