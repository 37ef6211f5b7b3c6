package org.testimonia.read.attribution;

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

  private static final Set<String> VERBS = Set.of("VERB", "AUX");

  private final ClauseBreaks breaks;

  ClauseBounds(CueLexicon lexicon, NounPhrases phrases) {
    this.breaks = new ClauseBreaks(lexicon, phrases);
  }

  /// The end of a clause that begins with token `start`.
  int clauseEnd(Script script, Span unit, int start) {
    for (int i = start; i < unit.end(); i++) {
      if (script.quoted(i)) {
        if (endsSentence(script, i, unit)
            || (endsInComma(script, unit, i) && breaks.cutsAtComma(script, unit, i))) {
          return i + 1;
        }
        continue;
      }
      if (ENDS.contains(script.low(i)) || isUnmatchedBracket(script, start, i)) {
        return i;
      }
      if (script.is(i, ",") && i > start && breaks.cutsAtComma(script, unit, i)) {
        return i;
      }
      if ((i > start + 1 && breaks.startsSecondCue(script, unit, i))
          || ClauseBreaks.startsAccording(script, i, start)) {
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

  /// Whether the range has a verb of its own: not only "-ing" forms, infinitives and what a
  /// relative clause says, as in "Weil, who leads the union," and "Speaking on Monday".
  boolean hasMainVerb(Script script, Span range) {
    boolean aside = false;
    for (int i = range.start(); i < range.end(); i++) {
      boolean relative = script.isAny(i, Set.of("who", "which", "whose", "whom"));
      aside = relative || (aside && !script.is(i, ","));
      boolean shortened = script.tag(i).equals("PRON") && script.form(i).indexOf('\'') > 0;
      boolean doing = script.tag(i).equals("VERB") && script.low(i).endsWith("ing");
      boolean infinitive = i > range.start() && script.is(i - 1, "to");
      boolean possessive = script.isAny(i, Set.of("'s", "’s", "s"));
      if (!aside
          && (shortened || (script.tagged(i, VERBS) && !doing && !infinitive && !possessive))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a verb stands in the range.
  boolean hasVerb(Script script, Span range) {
    for (int i = range.start(); i < range.end(); i++) {
      boolean shortened = script.tag(i).equals("PRON") && script.form(i).indexOf('\'') > 0;
      if (shortened || script.tagged(i, VERBS)) {
        return true;
      }
    }
    return false;
  }
}
