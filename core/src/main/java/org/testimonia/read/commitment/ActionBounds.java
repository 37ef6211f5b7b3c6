package org.testimonia.read.commitment;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.testimonia.text.Span;

/// Where an action that begins at a known word ends.
final class ActionBounds {
  private static final Set<String> RELATIVES = Set.of("who", "which", "whom", "whose", "where");
  private static final Set<String> BREAKS = Set.of(";", ":", "—", "–", "--", "?", "!", ".", "…");

  private static final Set<String> FINITE =
      Set.of("has", "have", "had", "is", "are", "was", "were");

  private static final Set<String> NOTHING = Set.of("none", "nothing", "nobody", "little");

  private static final Set<String> SAYING =
      Set.of("say", "tell", "add", "warn", "stress", "note", "explain", "argue", "claim");

  private final CommitmentLexicon lexicon;

  ActionBounds(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The action from `start`: up to the next break of the sentence, condition, relative clause
  /// after a comma or new main clause, never past `limit`.
  Span from(Words words, int start, int limit, List<Condition> conditions) {
    boolean quoted = words.isQuote(start - 1);
    int end = start;
    while (end < limit && !stops(words, start, end, conditions, quoted)) {
      end++;
    }
    while (end > start && (words.form(end - 1).equals(",") || isLink(words, end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isLink(Words words, int i) {
    return words.is(i, "CCONJ") || words.is(i, "SCONJ");
  }

  private boolean stops(Words words, int start, int i, List<Condition> conditions, boolean quoted) {
    if (i == start) {
      return false;
    }
    if (BREAKS.contains(words.form(i))
        || conditions.stream().anyMatch(c -> c.span().start() == i)) {
      return true;
    }
    if (words.isQuote(i) && quoted) {
      return true;
    }
    if (!words.form(i).equals(",")) {
      return words.is(i, "CCONJ") && parts(words, start, i);
    }
    int next = i + 1;
    if (words.isQuote(next)) {
      return true;
    }
    boolean participle = words.is(next, "VERB") && words.lower(next).endsWith("ing");
    boolean link = words.is(next, "CCONJ") || words.is(next, "SCONJ");
    return participle
        || isFinite(words, next)
        || RELATIVES.contains(words.lower(next))
        || words.is(next, "PRON")
        || words.lower(next).equals("according")
        || (link && words.is(next + 1, "ADV") && words.form(next + 2).equals(","))
        || (link && (words.isVerbal(next + 1) || opensClause(words, next + 1)))
        || names(words, next);
  }

  /// Whether the "and" or "but" at `i` leads to another clause or another commitment.
  private boolean parts(Words words, int start, int i) {
    int next = words.skipAdverbs(i + 1);
    boolean one = i == start + 1 && !words.isVerbal(start);
    return startsPredicate(words, start, i, next)
        || FINITE.contains(words.lower(next))
        || (!one && opensClause(words, i + 1));
  }

  /// Whether the sentence's subject does another thing at `next`: "urged calm and |said| …".
  private boolean startsPredicate(Words words, int start, int i, int next) {
    if (!isPast(words, next) || isParticiple(words, start, i)) {
      return false;
    }
    boolean speaks = SAYING.contains(words.lemma(next)) || !lexicon.frames(words, next).isEmpty();
    if (speaks && !words.is(i - 1, "ADJ")) {
      return true;
    }
    boolean bare = words.isVerbal(start) && words.lower(start).equals(words.lemma(start));
    boolean thing = IntStream.range(start, i).noneMatch(words::holdsVerb);
    return isFinite(words, next) && (bare || speaks || thing);
  }

  /// Whether the last verb before the conjunction at `i` is half of "had leaked", "be cut": what
  /// comes after it may be another half.
  private static boolean isParticiple(Words words, int start, int i) {
    for (int k = i - 1; k >= start; k--) {
      if (words.is(k, "VERB")) {
        int before = k - 1;
        while (before >= start && (words.is(before, "ADV") || words.isNegation(before))) {
          before--;
        }
        boolean helped = words.lemma(before).equals("be") || words.lemma(before).equals("have");
        return before >= start && helped && isPast(words, k);
      }
    }
    return false;
  }

  private static boolean isPast(Words words, int i) {
    String form = words.lower(i);
    return words.is(i, "VERB") && !form.equals(words.lemma(i)) && !form.endsWith("ing");
  }

  /// Whether a verb in the past or the third person stands at `i`, no participle before a noun.
  private static boolean isFinite(Words words, int i) {
    boolean none = NOTHING.contains(words.lower(i + 1));
    return isPast(words, i) && (none || (!words.is(i + 1, "NOUN") && !words.is(i + 1, "ADJ")));
  }

  /// Whether a new main clause begins at `i`: a pronoun or a short noun phrase, then a finite verb.
  private static boolean opensClause(Words words, int i) {
    int at = i;
    while (at < i + 5 && words.isNominal(at)) {
      at++;
    }
    boolean finite =
        words.is(at, "AUX") || (words.is(at, "VERB") && !words.lower(at).endsWith("ing"));
    return at > i && !words.is(at - 1, "ADJ") && finite;
  }

  /// Whether a speaker and a verb of saying follow, ", Weil said", or another main clause.
  private static boolean names(Words words, int i) {
    int at = i;
    while (at < i + 6 && words.isNominal(at)) {
      at++;
    }
    boolean past = words.is(at, "VERB") && words.lower(at).endsWith("d");
    return at > i && (past || FINITE.contains(words.lower(at)));
  }
}
