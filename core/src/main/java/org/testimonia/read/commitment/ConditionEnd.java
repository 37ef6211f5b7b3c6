package org.testimonia.read.commitment;

import java.util.Set;

/// Says where a condition ends: at a comma that a main clause follows, where a main clause begins
/// without one, at a dash, a closing quotation mark, or the sentence's end.
final class ConditionEnd {
  /// Last words of openings after which the next comma ends the condition, verb or none: a noun
  /// phrase follows, or the verb has gone ahead.
  private static final Set<String> COMPLETE =
      Set.of(
          "for", "to", "of", "on", "upon", "without", "pending", "barring", "should", "were",
          "not");

  private static final Set<String> SUBJECTS =
      Set.of("i", "we", "you", "he", "she", "they", "it", "there");

  private static final Set<String> MODALS =
      Set.of("will", "would", "must", "shall", "should", "can", "could", "cannot", "may", "might");

  /// As many words may stand between a comma and its "said".
  private static final int ASIDE = 6;

  private ConditionEnd() {}

  /// The token after the last.
  ///
  /// @param opening the condition's first token
  /// @param first the token after the words that open it
  static int find(Words words, int opening, int first) {
    boolean leading = opens(words, opening) || words.isMark(opening - 1);
    boolean verb = COMPLETE.contains(words.lower(first - 1));
    boolean modal = false;
    for (int i = first; i < words.end(); i++) {
      String form = words.form(i);
      if (isAside(words, i) || (!modal && resumes(words, i))) {
        return i;
      }
      modal = modal || MODALS.contains(words.lower(i));
      boolean parts =
          form.equals(",") && (words.lower(i + 1).equals("then") || isSubject(words, i + 1));
      if (parts || (form.equals(",") && (verb || !leading))) {
        return i;
      }
      if (";:—–".contains(form) || form.equals(".") || form.equals("?") || form.equals("!")) {
        return i;
      }
      if (words.isQuote(i) && i > first + 2 && closes(words, i)) {
        return i;
      }
      if (verb && (form.equals("then") || (leading && startsMain(words, i)))) {
        return i;
      }
      verb = verb || words.holdsVerb(i);
    }
    return words.end();
  }

  /// "Unless it stops|, Tal said,|": who says so.
  private static boolean isAside(Words words, int comma) {
    int at = comma + 1;
    while (words.isNominal(at) && at < comma + ASIDE) {
      at++;
    }
    return words.form(comma).equals(",")
        && at > comma + 1
        && words.lower(at).equals("said")
        && words.form(at + 1).equals(",");
  }

  /// "until the vote |and would| not be pushed out": the clause before goes on.
  private static boolean resumes(Words words, int i) {
    return words.is(i, "CCONJ") && MODALS.contains(words.lower(i + 1));
  }

  /// "if I am elected |I will| build it", "once the locks are in place |we expect| them": a subject
  /// and its verb that neither a conjunction nor a preposition ties to what stands before them.
  private static boolean startsMain(Words words, int i) {
    boolean tied = words.isVerbal(i - 1) || words.is(i - 1, "ADP") || words.is(i - 1, "CCONJ");
    boolean free = !tied && !words.is(i - 1, "SCONJ") && !words.is(i - 1, "PRON");
    if (!free || !isSubject(words, i)) {
      return false;
    }
    int verb = words.skipAdverbs(i + 1);
    boolean modal = words.isContractedWill(i) || MODALS.contains(words.lower(verb));
    return modal || (words.isVerbal(verb) && !commaFollows(words, i));
  }

  private static boolean isSubject(Words words, int i) {
    return SUBJECTS.contains(words.lower(i).replaceFirst("'.*", ""));
  }

  /// Whether a comma follows in what is said there.
  static boolean commaFollows(Words words, int from) {
    for (int i = from; i < words.end() && !words.isQuote(i); i++) {
      if (words.form(i).equals(",") && !words.isQuote(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a condition there opens what is said: at the start, after a quotation mark, after
  /// "that", or after a "but" that does.
  static boolean opens(Words words, int i) {
    boolean first = i == words.start() || words.isQuote(i - 1);
    return first
        || (words.lower(i - 1).equals("that") && words.is(i - 1, "SCONJ"))
        || (words.is(i - 1, "CCONJ") && (i - 1 == words.start() || words.isQuote(i - 2)));
  }

  private static boolean closes(Words words, int quote) {
    return quote + 1 >= words.end() || (words.form(quote).equals("”") && words.isMark(quote + 1));
  }
}
