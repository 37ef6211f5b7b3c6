package org.testimonia.read.attribution;

import java.util.Set;
import org.testimonia.text.Span;

/// Passes over what stands between a cue verb and what is said: adverbials and hearers.
final class AfterCue {
  private final NounPhrases phrases;
  private final CueLexicon lexicon;

  AfterCue(NounPhrases phrases, CueLexicon lexicon) {
    this.phrases = phrases;
    this.lexicon = lexicon;
  }

  /// The first token after the cue and the adverbials and hearers between it and what is said.
  int of(Script script, Span unit, Cue cue) {
    int i = cue.words().end();
    if (cue.verb().lemma().equals("tell") || hearerThenWords(script, unit, cue, i)) {
      i = hearerEnd(script, unit, i);
    }
    return from(script, unit, cue, i);
  }

  /// The first token from `i` on that is no adverbial and no hearer.
  int from(Script script, Span unit, Cue cue, int first) {
    int i = first;
    boolean moved = true;
    while (moved && i < unit.end() && !script.quoted(i)) {
      int next = skip(script, unit, i, cue);
      moved = next > i;
      i = next;
    }
    return i;
  }

  /// The end of who is told: "told |the agency| officers were late", though both nouns look like
  /// one phrase when a verb comes right after them.
  private int hearerEnd(Script script, Span unit, int first) {
    int end = phrases.end(script, first, unit.end());
    if (end < unit.end() && script.tagged(end, Set.of("VERB", "AUX"))) {
      for (int k = first; k + 1 < end; k++) {
        if (script.nameEnds(k) || lexicon.isHearer(script.low(k))) {
          return k + 1;
        }
      }
    }
    return end;
  }

  private boolean hearerThenWords(Script script, Span unit, Cue cue, int first) {
    if (!cue.verb().takes("person")) {
      return false;
    }
    int end = phrases.end(script, first, unit.end());
    return end > first
        && end < unit.end()
        && (script.is(end, "that") || script.quoted(end) || script.isAny(end, Set.of(":", ",")));
  }

  private int skip(Script script, Span unit, int i, Cue cue) {
    if (script.is(i, "that") || cue.verb().prepositions().contains(script.low(i))) {
      return i;
    }
    boolean adverb =
        script.tag(i).equals("ADV") && !script.isAny(i, Set.of("how", "why", "when", "where"));
    if (adverb || (lexicon.isTimeWord(script.low(i)) && !startsClause(script, unit, i))) {
      return i + 1;
    }
    if (script.isAny(i, Set.of("reporters", "journalists"))) {
      return i + 1;
    }
    if (script.tag(i).equals("ADP")
        && i + 1 < unit.end()
        && lexicon.isTimeWord(script.low(i + 1))) {
      return i + 2;
    }
    boolean dated = script.low(i).endsWith("ed") && i + 1 < unit.end() && i > cue.token();
    if (dated && lexicon.isTimeWord(script.low(i + 1))) {
      return i + 1;
    }
    boolean adposition =
        script.isAny(
                i,
                Set.of(
                    "on",
                    "in",
                    "at",
                    "during",
                    "to",
                    "after",
                    "before",
                    "via",
                    "by",
                    "through",
                    "from",
                    "following",
                    "of",
                    "with",
                    "about",
                    "as"))
            && (script.nameAt(i + 1).isPresent() || !script.tagged(i + 1, Set.of("VERB", "AUX")))
            && !script.is(i + 1, "least");
    if (!adposition) {
      return i;
    }
    int end = phrases.end(script, i + 1, unit.end());
    return end > i + 1 ? end : i;
  }

  /// "This deal was": a time word that is part of a subject.
  private boolean startsClause(Script script, Span unit, int i) {
    int end = phrases.end(script, i, unit.end());
    return end > i
        && end < unit.end()
        && script.tagged(end, Set.of("AUX", "VERB"))
        && !lexicon.isTimeWord(script.low(end - 1));
  }
}
