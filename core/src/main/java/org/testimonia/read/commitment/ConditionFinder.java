package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds the conditions of a sentence: the clauses that `if`, `unless`, `until` and the like open.
final class ConditionFinder {
  private static final Set<String> PAST =
      Set.of("was", "were", "had", "did", "has", "have", "could", "would", "might", "may");

  private static final Set<String> FUTURE =
      Set.of("will", "would", "won't", "wouldn't", "cannot", "can't", "must", "shall");

  /// Last words of openings after which the next comma ends the condition, verb or none: a noun
  /// phrase follows, or the verb has gone ahead.
  private static final Set<String> COMPLETE =
      Set.of("for", "to", "of", "on", "without", "pending", "barring", "should", "were");

  /// As many words may stand between a "not" and its "without".
  private static final int DENIAL_REACH = 14;

  private final CommitmentLexicon lexicon;

  ConditionFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The conditions in order, as token numbers; none overlaps another.
  List<Condition> find(Words words) {
    List<Condition> found = new ArrayList<>();
    int i = words.start();
    while (i < words.end()) {
      int threatened = bargain(words, i);
      if (threatened > i) {
        found.add(new Condition(new Span(i, threatened), true));
        i = threatened;
        continue;
      }
      int sure = Math.max(sure(words, i), Math.max(inverted(words, i), lacking(words, i)));
      int opening = sure > 0 ? sure : later(words, i);
      if (opening == 0) {
        i++;
        continue;
      }
      int end = end(words, i, i + opening);
      if (end > i + opening) {
        found.add(new Condition(new Span(i, end), sure > 0));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  private int sure(Words words, int i) {
    boolean formerly = words.lower(i).equals("once") && lexicon.match("not-once", words, i - 1) > 0;
    if (formerly || lexicon.match("no-condition", words, i) > 0) {
      return 0;
    }
    int sure = lexicon.match("condition", words, i);
    int clause = lexicon.match("condition-clause", words, i);
    if (sure == 0 && clause > 0 && !words.is(i - 1, "NOUN") && isClause(words, i + clause, false)) {
      return clause;
    }
    boolean whether = words.lower(i - 1).equals("as") || words.lower(i - 1).equals("what");
    boolean asked =
        words.lower(i).equals("if")
            && (asks(words, i - 1) || (words.isTime(i - 1) && asks(words, i - 2)));
    // "until Friday" tells when, not under which condition.
    boolean dated = sure > 0 && words.isTime(i + sure);
    return whether || asked || dated ? 0 : sure;
  }

  /// "|Pay up| or we will sue", "|touch it| and you will regret it": where the order ends that is a
  /// condition; `i` when none begins there.
  private static int bargain(Words words, int i) {
    boolean opens = i == words.start() || words.isQuote(i - 1);
    boolean bare = words.is(i, "VERB") && words.lower(i).equals(words.lemma(i));
    if (!opens || !bare) {
      return i;
    }
    for (int k = i + 1; k < Math.min(words.end(), i + 14); k++) {
      boolean link = words.lower(k).equals("or") || words.lower(k).equals("and");
      if (link && isFuture(words, k + 1)) {
        return words.form(k - 1).equals(",") ? k - 1 : k;
      }
      if (words.is(k, "AUX") || words.isQuote(k)) {
        return i;
      }
    }
    return i;
  }

  /// Whether a short subject and its future stand at `i`: "we will", "you'll".
  private static boolean isFuture(Words words, int i) {
    int k = i;
    while (words.isNominal(k) && k < i + 4) {
      if (words.lower(k).endsWith("'ll")) {
        return true;
      }
      k++;
    }
    return k > i && FUTURE.contains(words.lower(k));
  }

  /// "should the talks fail", "were they to return", "had it known": a verb ahead of its subject; 1
  /// where it is so, else 0.
  private static int inverted(Words words, int i) {
    boolean should = words.lower(i).equals("should");
    boolean were = words.lower(i).equals("were");
    boolean free =
        i == words.start()
            || words.isMark(i - 1)
            || words.isQuote(i - 1)
            || words.is(i - 1, "NOUN")
            || words.is(i - 1, "PROPN")
            || words.is(i - 1, "ADV");
    if (!(should || were) || !free || words.is(i + 1, "VERB") || words.is(i + 1, "ADV")) {
      return 0;
    }
    boolean opens = i == words.start() || words.isQuote(i - 1);
    if (should && opens) {
      return asksNothing(words, i) ? 1 : 0;
    }
    boolean subject = false;
    for (int k = i + 1; k < Math.min(words.end(), i + 9) && !words.isMark(k); k++) {
      boolean to = words.lower(k).equals("to");
      boolean bare = words.isVerbal(k) && words.lower(k).equals(words.lemma(k));
      if (subject && (were ? to && words.isVerbal(k + 1) : bare)) {
        return 1;
      }
      if (!words.isNominal(k) && !words.is(k, "ADP")) {
        return 0;
      }
      subject = subject || (words.isNominal(k) && !words.is(k, "DET") && !words.is(k, "ADJ"));
    }
    return 0;
  }

  /// Whether a main clause with its own future follows the clause at `i`: no question.
  private static boolean asksNothing(Words words, int i) {
    boolean comma = false;
    for (int k = i; k < words.end(); k++) {
      comma |= words.form(k).equals(",");
      if (comma && FUTURE.contains(words.lower(k))) {
        return true;
      }
    }
    return false;
  }

  /// "Without a permit, the fair will close", "will not sign without a promise"; 1 where it is so,
  /// else 0.
  private static int lacking(Words words, int i) {
    if (!words.lower(i).equals("without") || words.lower(i + 1).endsWith("ing")) {
      return 0;
    }
    boolean leading = i == words.start() || words.isQuote(i - 1);
    int from = leading ? i + 1 : Math.max(words.start(), i - DENIAL_REACH);
    int to = leading ? words.end() : i;
    boolean future = false;
    boolean denied = false;
    for (int k = from; k < to; k++) {
      future |= FUTURE.contains(words.lower(k));
      denied |= words.isNegation(k) || words.lower(k).equals("cannot");
    }
    return future && (leading || denied) ? 1 : 0;
  }

  private int later(Words words, int i) {
    boolean leading = i == words.start() || words.isQuote(i - 1);
    boolean contrast = leading || words.form(i - 1).equals(",");
    boolean concession = contrast && words.lower(i).equals("while");
    int later = concession ? 0 : lexicon.match("condition-later", words, i);
    if (later > 0) {
      return isClause(words, i + later, leading) ? later : 0;
    }
    int present = leading ? 0 : lexicon.match("condition-present", words, i);
    return present > 0 && goesForward(words, i + present) ? present : 0;
  }

  /// Whether a clause at `i` tells of a matter that goes forward: "talks on the border advance".
  private boolean goesForward(Words words, int i) {
    for (int k = i + 1; k < Math.min(words.end(), i + 12) && !words.isMark(k); k++) {
      String form = words.lower(k);
      boolean present = form.equals(words.lemma(k)) || form.endsWith("s");
      if (present && words.isNominal(k - 1) && lexicon.match("progress", words, k) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether the `if` after `i` stands for "whether": "asked if".
  private static boolean asks(Words words, int i) {
    return Set.of("ask", "wonder", "know", "see", "determine", "clear", "check", "say", "question")
        .contains(words.lemma(i));
  }

  /// Whether a clause begins at `i`: a subject and, soon, a verb; in the present tense if asked.
  private static boolean isClause(Words words, int i, boolean present) {
    boolean subject = false;
    for (int k = i; k < Math.min(words.end(), i + 8) && !words.isMark(k); k++) {
      if (words.isVerbal(k)) {
        boolean plain = words.lower(k).equals(words.lemma(k)) || words.lower(k).endsWith("s");
        return subject && (!present || (plain && !PAST.contains(words.lower(k))));
      }
      subject = subject || words.isNominal(k);
    }
    return false;
  }

  /// Where the condition ends: at a comma that a main clause follows, at a dash, a closing
  /// quotation mark, or the sentence's end.
  private static int end(Words words, int opening, int first) {
    boolean leading = opening == words.start() || words.isMark(opening - 1);
    boolean verb = COMPLETE.contains(words.lower(first - 1));
    for (int i = first; i < words.end(); i++) {
      String form = words.form(i);
      if (form.equals(",") && (verb || !leading)) {
        return i;
      }
      if (";:—–".contains(form) || form.equals(".") || form.equals("?") || form.equals("!")) {
        return i;
      }
      if (words.isQuote(i) && i > first + 2 && closes(words, i)) {
        return i;
      }
      if (verb && form.equals("then")) {
        return i;
      }
      verb = verb || words.isVerbal(i);
    }
    return words.end();
  }

  private static boolean closes(Words words, int quote) {
    return quote + 1 >= words.end() || (words.form(quote).equals("”") && words.isMark(quote + 1));
  }
}
