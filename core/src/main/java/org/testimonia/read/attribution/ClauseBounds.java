package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Where an attributed clause ends, and where one that goes before its cue begins.
final class ClauseBounds {
  private static final Set<String> ENDS = Set.of(".", "!", "?", ";", "...", "…");
  private static final Set<String> OBJECT_ENDS =
      Set.of(
          "after",
          "when",
          "while",
          "because",
          "although",
          "though",
          "since",
          "before",
          "but",
          "as",
          "until",
          "if");
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

  ClauseBounds(CueLexicon lexicon, NounPhrases phrases) {
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  /// The end of a clause that begins with token `start`.
  int clauseEnd(Script script, Span unit, int start) {
    for (int i = start; i < unit.end(); i++) {
      if (script.quoted(i)) {
        if (endsSentence(script, i, unit)
            || (endsInComma(script, unit, i) && cutsAtComma(script, unit, i))) {
          return i + 1;
        }
        continue;
      }
      if (ENDS.contains(script.low(i)) || isUnmatchedBracket(script, start, i)) {
        return i;
      }
      if (script.is(i, ",") && i > start && cutsAtComma(script, unit, i)) {
        return i;
      }
      if ((i > start + 1 && startsSecondCue(script, unit, i))
          || startsAccording(script, i, start)) {
        return i;
      }
    }
    return unit.end();
  }

  /// The end of an object that begins with token `start`: as a clause's, and before what tells when
  /// or why.
  int objectEnd(Script script, Span unit, int start) {
    int end = clauseEnd(script, unit, start);
    for (int i = start + 1; i < end; i++) {
      if (script.quoted(i)) {
        if (endsInComma(script, unit, i) && !script.isAny(i + 1, Set.of("and", "or"))) {
          return i + 1;
        }
        continue;
      }
      boolean comma = script.is(i, ",") && !isListComma(script, i);
      boolean as = script.is(i, "as") && !script.tagged(i + 1, Set.of("PRON", "DET", "PROPN"));
      if (comma || (script.isAny(i, OBJECT_ENDS) && !as && !script.tagged(i, Set.of("ADP")))) {
        return i;
      }
    }
    return end;
  }

  /// A closing quotation mark after a comma, which belongs to the sentence around.
  private static boolean endsInComma(Script script, Span unit, int i) {
    return i > 0
        && i + 1 < unit.end()
        && !script.quoted(i + 1)
        && script.is(i - 1, ",")
        && script.quoted(i - 1);
  }

  private static boolean isListComma(Script script, int comma) {
    for (int i = comma + 1; i < Math.min(script.size(), comma + 6); i++) {
      if (script.isAny(i, Set.of("and", "or"))) {
        return !script.tagged(i + 1, Set.of("VERB", "AUX", "PRON"));
      }
      if (script.is(i, ",") || script.tagged(i, Set.of("VERB", "AUX", "PRON"))) {
        return false;
      }
    }
    return false;
  }

  /// A closing quotation mark after a sentence's end, when nothing in lower case goes on.
  private static boolean endsSentence(Script script, int i, Span unit) {
    if (i + 1 >= unit.end() || script.quotationAt(i + 1).equals(script.quotationAt(i))) {
      return false;
    }
    boolean mark = i > 0 && ENDS.contains(script.low(i - 1));
    return mark && Character.isUpperCase(script.form(i + 1).charAt(0));
  }

  private static boolean isUnmatchedBracket(Script script, int start, int i) {
    if (!script.is(i, ")")) {
      return false;
    }
    for (int k = i - 1; k >= start; k--) {
      if (script.is(k, "(")) {
        return false;
      }
    }
    return true;
  }

  private boolean cutsAtComma(Script script, Span unit, int comma) {
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
  private boolean startsSecondCue(Script script, Span unit, int i) {
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

  private static boolean startsAccording(Script script, int i, int start) {
    return i > start && script.is(i, "according") && script.is(i + 1, "to");
  }

  /// Where the clause begins that ends with token `end`: after the last sentence end, colon,
  /// dateline dash or earlier cue at `floor`.
  int clauseStart(Script script, Span unit, int end, int floor) {
    int start = Math.max(unit.start(), floor);
    for (int i = end - 1; i >= start; i--) {
      if (script.quoted(i)) {
        continue;
      }
      boolean dash = script.isAny(i, Set.of("—", "–", "--", "-"));
      boolean dateline = dash && isDateline(script, unit, i);
      if (ENDS.contains(script.low(i)) || dateline) {
        start = i + 1;
        break;
      }
    }
    while (start < end && script.isAny(start, Set.of("and", "but", ",", "–", "—", "-", "•", "*"))) {
      start++;
    }
    return start;
  }

  /// Whether only a place, an agency or a date stands before the dash.
  private static boolean isDateline(Script script, Span unit, int dash) {
    if (dash - unit.start() > 9) {
      return false;
    }
    for (int i = unit.start(); i < dash; i++) {
      if (script.tagged(i, Set.of("VERB", "AUX", "PRON", "DET"))
          && script.nameAt(i).isEmpty()
          && !Character.isUpperCase(script.form(i).charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a verb stands in the range.
  boolean hasVerb(Script script, Span range) {
    for (int i = range.start(); i < range.end(); i++) {
      boolean shortened = script.tag(i).equals("PRON") && script.form(i).indexOf('\'') > 0;
      if (shortened || script.tagged(i, Set.of("VERB", "AUX"))) {
        return true;
      }
    }
    return false;
  }
}
