package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds the conditions of a sentence: the clauses that `if`, `unless`, `until` and the like open.
final class ConditionFinder {
  private static final Set<String> PAST =
      Set.of("was", "were", "had", "did", "could", "would", "might", "may");

  private static final Set<String> FORETELLING = Set.of("would", "could", "should", "might");

  /// After these a verb is not that of the clause that was begun.
  private static final Set<String> RELATIVE = Set.of("that", "who", "which", "to", "but");

  private static final Set<String> FUTURE =
      Set.of("will", "would", "won't", "wouldn't", "cannot", "can't", "must", "shall");

  /// Openings whose clause may tell of the past and still set a condition: "paused |while| talks
  /// went on".
  private static final Set<String> LASTING = Set.of("while", "before", "by");

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
      int whole = Math.max(bargain(words, i), i + lexicon.match("condition-whole", words, i));
      if (whole > i) {
        found.add(new Condition(new Span(i, whole), true));
        i = whole;
        continue;
      }
      int sure = opening(words, i);
      int opening = sure > 0 ? sure : later(words, i);
      if (opening == 0) {
        i++;
        continue;
      }
      int end = ConditionEnd.find(words, i, i + opening);
      end = sure > 0 ? end : beforeNext(words, i + opening, end);
      if (end > i + opening || words.lower(end - 1).equals("not")) {
        found.add(new Condition(new Span(i, end), sure > 0));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /// The number of words that open a condition for sure at `i`; 0 where none do.
  private int opening(Words words, int i) {
    return Math.max(sure(words, i), Math.max(inverted(words, i), lacking(words, i)));
  }

  /// The end of a clause of time, or where a condition opens within it.
  private int beforeNext(Words words, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (opening(words, i) > 0) {
        return i;
      }
    }
    return end;
  }

  private int sure(Words words, int i) {
    boolean formerly = words.lower(i).equals("once") && lexicon.match("not-once", words, i - 1) > 0;
    if (formerly || isNone(words, i)) {
      return 0;
    }
    int sure = lexicon.match("condition", words, i);
    int clause = lexicon.match("condition-clause", words, i);
    boolean tied = words.is(i - 1, "NOUN") || words.is(i - 1, "AUX");
    if (sure == 0 && clause > 0 && !tied && isClause(words, i + clause, false)) {
      return clause;
    }
    boolean asked = words.lower(i).equals("if") && isWhether(words, i);
    return asked || (sure > 0 && isDated(words, i + sure)) ? 0 : sure;
  }

  /// Whether what looks like a condition at `i` is none, but an aside, a concession or a
  /// comparison.
  private boolean isNone(Words words, int i) {
    int aside = lexicon.match("aside", words, i);
    boolean apart = aside > 0 && (words.isMark(i + aside) || i + aside >= words.end());
    boolean tied = Set.of("as", "what", "even").contains(words.lower(i - 1));
    return apart || tied || lexicon.match("no-condition", words, i) > 0;
  }

  /// "until Friday", "until well after Friday" tell when, not under which condition.
  private static boolean isDated(Words words, int i) {
    int at = i;
    while (!words.isTime(at) && (words.is(at, "ADV") || words.is(at, "ADP"))) {
      at++;
    }
    return words.isTime(at);
  }

  /// Whether the `if` at `i` stands for "whether": "asked if", "asked the crew on Monday if".
  private boolean isWhether(Words words, int i) {
    int at = i - 1;
    while (words.isTime(at)
        || words.is(at, "ADV")
        || (words.is(at, "ADP") && words.isTime(at + 1))) {
      at--;
    }
    if (!words.is(at, "NOUN") && lexicon.match("whether", words, at) > 0) {
      return true;
    }
    while (at > words.start() && words.isNominal(at)) {
      at--;
    }
    return words.lemma(at).equals("ask");
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
  private int lacking(Words words, int i) {
    boolean without = words.lower(i).equals("without") && !words.lower(i + 1).endsWith("ing");
    if (!without || lexicon.match("no-condition", words, i) > 0) {
      return 0;
    }
    boolean leading = ConditionEnd.opens(words, i);
    int from = leading ? i + 1 : Math.max(words.start(), i - DENIAL_REACH);
    int to = leading ? words.end() : i;
    boolean future = false;
    boolean denied = false;
    for (int k = from; k < to; k++) {
      future |= FUTURE.contains(words.lower(k));
      denied |= words.isNegation(k) || words.lower(k).equals("no");
    }
    return (leading ? future || denied : future && denied) ? 1 : 0;
  }

  private int later(Words words, int i) {
    boolean first = i == words.start() || words.isQuote(i - 1);
    // "He would share that after it was over": a "that" which opens nothing.
    boolean leading =
        first || (ConditionEnd.opens(words, i) && ConditionEnd.commaFollows(words, i));
    boolean contrast = leading || words.form(i - 1).equals(",");
    boolean idle = words.lower(i).equals("while") && (contrast || words.lower(i - 1).equals("by"));
    if (idle || (!leading && words.is(i - 1, "CCONJ")) || isNone(words, i)) {
      return 0;
    }
    int later = lexicon.match("condition-later", words, i);
    if (later > 0) {
      boolean told = !LASTING.contains(words.lower(i)) && (contrast || !isForetold(words, i));
      return isClause(words, i + later, leading || told) ? later : 0;
    }
    int present = leading ? 0 : lexicon.match("condition-present", words, i);
    return present > 0 && goesForward(words, i + present) ? present : 0;
  }

  /// Whether what stands ahead of `i` was still to come when it was told: "would".
  private static boolean isForetold(Words words, int i) {
    for (int k = words.start(); k < i; k++) {
      if (FORETELLING.contains(words.lower(k))) {
        return true;
      }
    }
    return false;
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

  /// Whether a clause begins at `i`: a subject and, soon, a verb of its own, of no infinitive and
  /// no relative clause; in the present tense if asked.
  private static boolean isClause(Words words, int i, boolean present) {
    boolean subject = false;
    for (int k = i; k < Math.min(words.end(), i + 8) && !words.isMark(k); k++) {
      if (words.holdsVerb(k)) {
        boolean plain = words.lower(k).equals(words.lemma(k)) || words.lower(k).endsWith("s");
        boolean drawn = !words.isVerbal(k);
        boolean fits = !present || drawn || (plain && !PAST.contains(words.lower(k)));
        return (subject || drawn) && fits;
      }
      boolean other = RELATIVE.contains(words.lower(k)) || words.is(k, "SCONJ");
      if (other && (subject || words.lower(k).equals("to"))) {
        return false;
      }
      subject = subject || words.isNominal(k);
    }
    return false;
  }
}
