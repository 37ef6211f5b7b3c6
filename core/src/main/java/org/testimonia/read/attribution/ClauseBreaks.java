package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Tells where, inside a sentence, an attributed clause gives way to another: at a comma, at a
/// second cue, at "according to".
final class ClauseBreaks {
  private static final Set<String> ASIDE =
      Set.of(
          "prompting",
          "leading",
          "which",
          "while",
          "although",
          "though",
          "whereas",
          "but",
          "after",
          "before",
          "when",
          "citing",
          "as",
          "just",
          "days",
          "hours");

  private static final Set<String> QUANTITY =
      Set.of(
          "one", "two", "three", "four", "five", "six", "seven", "ten", "a", "several", "days",
          "weeks", "months", "years", "hours");

  private static final Set<String> LINKS =
      Set.of("and", "but", "though", "although", "while", "whereas", "as");

  private final CueLexicon lexicon;
  private final NounPhrases phrases;

  ClauseBreaks(CueLexicon lexicon, NounPhrases phrases) {
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  boolean cutsAtComma(Script script, Span unit, int comma) {
    int next = comma + 1;
    while (next < unit.end() && script.tag(next).equals("ADV") && !script.isAny(next, ASIDE)) {
      next++;
    }
    if (next >= unit.end() || script.quoted(next)) {
      return false;
    }
    Optional<CueLexicon.Entry> verb = lexicon.findVerb(script.form(next));
    if (verb.filter(entry -> entry.form() == CueForm.ING).isPresent()) {
      return true;
    }
    boolean years =
        script.isAny(next, QUANTITY)
            && (script.isAny(next + 1, QUANTITY)
                || script.isAny(next + 2, Set.of("after", "before")))
            && hasAny(script, next, Math.min(unit.end(), next + 5), Set.of("after", "before"));
    return years
        || isCoordinated(script, unit, next)
        || isParenthesis(script, unit, comma)
        || startsAccording(script, next, comma);
  }

  /// ", and are looking": the source's own next deed; ", though he insisted": its next words.
  private boolean isCoordinated(Script script, Span unit, int i) {
    if (!script.isAny(i, LINKS)) {
      return false;
    }
    int next = i + 1;
    while (next < unit.end() && script.tag(next).equals("ADV")) {
      next++;
    }
    boolean comment = next > i + 1 && next < unit.end() && script.is(next, ",");
    boolean deed =
        script.isAny(i, Set.of("and", "but"))
            && next < unit.end()
            && !script.quoted(next)
            && script.tagged(next, Set.of("VERB", "AUX"))
            && !script.low(next).endsWith("ing");
    int subject = phrases.longEnd(script, next, unit.end());
    int verb = subject;
    while (verb < unit.end() && script.tagged(verb, Set.of("AUX", "ADV"))) {
      verb++;
    }
    boolean words =
        subject > next && verb < unit.end() && !script.quoted(verb) && isSaying(script, verb);
    boolean contrast =
        script.isAny(i, Set.of("while", "whereas"))
            && subject > next
            && subject < unit.end()
            && !script.quoted(subject)
            && script.tagged(subject, Set.of("VERB", "AUX"))
            && !script.low(subject).endsWith("ing");
    return deed || words || contrast || (comment && script.isAny(i, Set.of("and", "but")));
  }

  private static boolean hasAny(Script script, int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (script.isAny(i, words)) {
        return true;
      }
    }
    return false;
  }

  /// ", officials said," and ", said the officials.": an attribution after the clause.
  private boolean isParenthesis(Script script, Span unit, int comma) {
    int first = comma + 1;
    int end = phrases.longEnd(script, first, unit.end());
    int verb = end;
    while (verb < unit.end() && script.tagged(verb, Set.of("AUX", "ADV"))) {
      verb++;
    }
    boolean subjectFirst = end > first && verb < unit.end() && isSaying(script, verb);
    if (subjectFirst) {
      int after = verb + 1;
      return after >= unit.end()
          || script.tagged(after, Set.of("PUNCT", "ADP", "ADV"))
          || lexicon.isTimeWord(script.low(after))
          || script.quoted(after);
    }
    if (first < unit.end() && isSaying(script, first)) {
      int subject = phrases.longEnd(script, first + 1, unit.end());
      return subject > first + 1
          && (subject >= unit.end() || script.tagged(subject, Set.of("PUNCT", "ADP")));
    }
    return false;
  }

  private boolean isSaying(Script script, int i) {
    return lexicon
        .findVerb(script.form(i))
        .filter(entry -> entry.form() != CueForm.ING)
        .filter(entry -> entry.verb().takes("quote") && entry.verb().takes("clause"))
        .isPresent();
  }

  /// "and warned that": a second cue of the same source.
  boolean startsSecondCue(Script script, Span unit, int i) {
    if (!script.isAny(i, Set.of("and", "but"))) {
      return false;
    }
    int next = i + 1;
    while (next < unit.end() && script.tagged(next, Set.of("ADV", "AUX"))) {
      next++;
    }
    if (next + 1 >= unit.end() || script.quoted(next)) {
      return false;
    }
    int verbAt = next;
    boolean nominal = script.tagged(next, Set.of("NOUN", "PROPN", "ADJ"));
    return !nominal
        && lexicon
            .findVerb(script.form(next))
            .filter(entry -> isSecond(entry, script.low(verbAt)))
            .isPresent();
  }

  private static boolean isSecond(CueLexicon.Entry entry, String form) {
    CueVerb verb = entry.verb();
    boolean inflected = entry.form() == CueForm.FINITE && !form.equals(verb.lemma());
    boolean framed =
        verb.takes("clause")
            || verb.takes("that")
            || verb.takes("np")
            || verb.takes("call")
            || verb.takes("person")
            || !verb.prepositions().isEmpty();
    return framed && (inflected || entry.form() == CueForm.PAST);
  }

  static boolean startsAccording(Script script, int i, int start) {
    return i > start && script.is(i, "according") && script.is(i + 1, "to");
  }
}
