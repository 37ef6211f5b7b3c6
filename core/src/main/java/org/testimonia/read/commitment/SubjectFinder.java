package org.testimonia.read.commitment;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds the noun phrase that is the subject of a verb.
final class SubjectFinder {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final Set<String> LINKS = Set.of("of", "for", "in", "at", "from");
  private static final Set<String> PERSONAL = Set.of("i", "we", "you", "he", "she", "it", "they");
  private static final Set<String> BREAKS =
      Set.of(",", ";", ":", "—", "–", "and", "but", "or", "that", "because", "so", "which", "who");
  private static final Set<String> DASHES = Set.of("—", "–", "--");

  /// As many tokens a subject may have.
  private static final int REACH = 40;

  /// As many tokens a subject may have of which a clause's first word is unknown.
  private static final int CLAUSE_REACH = 16;

  /// As many tokens what stands between two commas may have.
  private static final int ASIDE = 14;

  private SubjectFinder() {}

  /// The subject of the verb at `verb`, as token numbers; empty when none stands in its sentence.
  static Optional<Span> find(Words words, int verb) {
    boolean participle = words.lower(verb).endsWith("ing");
    int i = beforeVerb(words, verb);
    if (participle && opensSentence(words, i)) {
      return following(words, verb);
    }
    boolean hangs = words.form(i).equals(",") || DASHES.contains(words.form(i));
    if (words.form(i).equals(",") && !participle) {
      i = beforeAside(words, i);
    }
    if (words.is(i, "CCONJ")) {
      Optional<Span> nearest = coordinated(words, i, verb);
      return nearest.isPresent() ? nearest : main(words, i);
    }
    boolean linked = words.is(i, "ADP") || words.is(i, "SCONJ") || words.lower(i).equals("to");
    if (linked || (hangs && participle)) {
      return main(words, i);
    }
    if (RELATIVES.contains(words.lower(i))) {
      i--;
      if (words.form(i).equals(",")) {
        i--;
      }
    }
    return phrase(words, i);
  }

  /// The subject of the clause whose modal or "be" stands at `verb`, no further left than the
  /// clause's own words among `range`; empty when the verb has none there.
  static Optional<Span> within(Words words, Span range, int verb) {
    int last = verb - 1;
    while (last >= range.start()
        && (words.is(last, "AUX")
            || words.is(last, "ADV")
            || words.isNegation(last)
            || words.isQuote(last))) {
      last--;
    }
    int i = last;
    while (i >= range.start()
        && i > last - CLAUSE_REACH
        && !BREAKS.contains(words.lower(i))
        && !words.isQuote(i)) {
      i--;
    }
    int first = i + 1;
    while (first <= last
        && (words.is(first, "ADV")
            || words.is(first, "SCONJ")
            || (words.isTime(first) && first < last))) {
      first++;
    }
    return first > last ? Optional.empty() : Optional.of(new Span(first, last + 1));
  }

  /// The last token before the verb's own auxiliaries, adverbs, times and marks of quotation.
  private static int beforeVerb(Words words, int verb) {
    int i = verb - 1;
    while (words.is(i, "AUX")
        || words.is(i, "ADV")
        || words.isNegation(i)
        || words.isQuote(i)
        || words.isTime(i)
        || (words.is(i, "ADP") && i + 1 < verb && words.isTime(i + 1))
        || words.lemma(i).equals("have")) {
      i--;
    }
    return i;
  }

  /// The last token before what the comma at `comma` closes: "the bank|, founded here,| offered";
  /// the comma itself when it closes nothing.
  private static int beforeAside(Words words, int comma) {
    int opening = comma - 1;
    while (opening > words.start() && opening > comma - ASIDE && !words.form(opening).equals(",")) {
      opening--;
    }
    return words.form(opening).equals(",") ? opening - 1 : comma;
  }

  /// Whether `before` is the sentence's edge, or a preposition there: "After |calling|".
  private static boolean opensSentence(Words words, int before) {
    boolean edge = !words.has(before) || (words.isQuote(before) && before == words.start());
    boolean link = words.is(before, "ADP") || words.is(before, "SCONJ");
    return edge || (link && before == words.start());
  }

  /// "Calling for a truce, |the envoy| left": the subject after the comma that ends the clause.
  private static Optional<Span> following(Words words, int verb) {
    for (int comma = verb + 1; comma < words.end(); comma++) {
      int end = comma + 1;
      while (words.isNominal(end) || LINKS.contains(words.lower(end))) {
        end++;
      }
      if (words.form(comma).equals(",") && end > comma + 1 && words.isVerbal(end)) {
        return Optional.of(new Span(comma + 1, end));
      }
    }
    return Optional.empty();
  }

  /// The noun phrase that ends at `last`.
  static Optional<Span> phrase(Words words, int last) {
    if (PERSONAL.contains(words.lower(last))) {
      return Optional.of(new Span(last, last + 1));
    }
    int i = last;
    while (words.has(i) && i > last - REACH && inPhrase(words, i)) {
      if (words.is(i, "PRON") && i < last && !words.lower(i).matches("his|her|its|their|our|my")) {
        break;
      }
      i--;
    }
    int first = i + 1;
    while (first <= last
        && (LINKS.contains(words.lower(first))
            || words.is(first, "CCONJ")
            || (words.isTime(first) && !words.lower(first + 1).equals("'s")))) {
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

  /// "The bank, which closed, said no |and| offered help": the subject of the nearest verb before
  /// the conjunction that has the same tense and a subject of its own.
  private static Optional<Span> coordinated(Words words, int conjunction, int verb) {
    for (int i = conjunction - 1; i > words.start(); i--) {
      boolean verbal = words.is(i, "VERB") && !words.lemma(i - 1).equals("be");
      if (verbal && tense(words, i).equals(tense(words, verb))) {
        return find(words, i);
      }
    }
    return Optional.empty();
  }

  private static String tense(Words words, int verb) {
    String form = words.lower(verb);
    if (form.equals(words.lemma(verb)) || form.endsWith("ing")) {
      return form.endsWith("ing") ? "ing" : "";
    }
    return form.endsWith("s") ? "present" : "past";
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
