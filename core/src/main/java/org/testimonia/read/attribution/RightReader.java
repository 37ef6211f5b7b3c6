package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Reads what stands after a cue verb: a quotation, a clause with or without "that", an object, an
/// infinitive, a hearer with what the hearer was told.
final class RightReader {
  private static final double SAYING = 0.9;
  private static final double OBJECT = 0.7;
  private static final double MIND = 0.6;

  /// Verbs whose subject "it" mostly stands for no source: "it suggests".
  private static final Set<String> IMPERSONAL =
      Set.of(
          "suggest", "indicate", "show", "find", "imply", "prove", "establish", "reveal", "signal");

  private final SourceFinder sourceFinder;
  private final ClauseBounds bounds;
  private final NounPhrases phrases;

  RightReader(SourceFinder sourceFinder, ClauseBounds bounds, NounPhrases phrases) {
    this.sourceFinder = sourceFinder;
    this.bounds = bounds;
    this.phrases = phrases;
  }

  Optional<Draft> read(Script script, Span unit, Cue cue, Span source, int right) {
    CueVerb verb = cue.verb();
    int i = right;
    if (i >= unit.end()) {
      return Optional.empty();
    }
    boolean plausible = sourceFinder.plausible(script, source);
    boolean saying = verb.lemma().equals("say") || verb.lemma().equals("tell");
    boolean impersonal = script.is(source.start(), "it") && IMPERSONAL.contains(verb.lemma());
    if ((!plausible && !saying) || impersonal) {
      return Optional.empty();
    }
    boolean colon = script.is(i, ":");
    boolean comma = script.is(i, ",") || (script.is(i, "that") && script.is(i + 1, ","));
    int start = colon || comma ? i + 1 : i;
    if (script.is(start, "that")) {
      start++;
    }
    while (script.is(start, ":") || (script.is(start, ",") && comma)) {
      start++;
    }
    if (start >= unit.end()) {
      return Optional.empty();
    }
    if (script.quoted(start) && verb.takes("quote")) {
      return quotation(script, unit, cue, source, i, start);
    }
    // "said after the vote failed", "said at a talk that was held": a verb of what tells when.
    boolean when =
        right > cue.words().end()
            && script.tagged(start, Set.of("VERB", "AUX"))
            && !script.low(start).endsWith("ing");
    if ((comma && !script.is(i, "that")) || when) {
      return Optional.empty();
    }
    boolean that = script.is(start - 1, "that");
    if (cue.infinitive() && !that && !colon) {
      return Optional.empty();
    }
    Optional<Span> content =
        unquoted(script, unit, cue, i, start, colon)
            .filter(
                range -> that || colon || isClausal(cue) || sourceFinder.isAgent(script, source))
            .map(range -> beforeMainVerb(script, cue, range));
    double trust = verb.takes("mind") ? MIND : content.isPresent() && saying ? SAYING : OBJECT;
    return content.flatMap(range -> Drafts.of(script, cue, source, range, trust));
  }

  Optional<Draft> quotation(Script script, Span unit, Cue cue, Span source, int from, int start) {
    Span quote = script.tokensOf(script.quotationAt(start).orElseThrow());
    int end = quote.end();
    boolean whole = end >= unit.end() || isStop(script, end) || endsInside(script, quote);
    if (whole && !script.is(from, "that")) {
      Quotation quotation = script.quotations().get(script.quotationAt(start).orElseThrow());
      return Optional.of(Drafts.direct(script, cue, Optional.of(source), quotation));
    }
    int clauseEnd = bounds.clauseEnd(script, unit, start);
    return Drafts.of(script, cue, source, new Span(start, clauseEnd), SAYING);
  }

  static boolean isStop(Script script, int i) {
    return !script.quoted(i) && script.isAny(i, Set.of(".", "!", "?", ";", ",", ")", "—", "–"));
  }

  /// Whether a quotation ends with the mark of a sentence's end.
  static boolean endsInside(Script script, Span quote) {
    int last = quote.end() - 2;
    return last > quote.start() && script.isAny(last, Set.of(".", "!", "?", "…", "..."));
  }

  private Optional<Span> unquoted(
      Script script, Span unit, Cue cue, int from, int start, boolean colon) {
    CueVerb verb = cue.verb();
    if (colon) {
      return verb.takes("quote")
          ? Optional.of(new Span(start, bounds.clauseEnd(script, unit, start)))
          : Optional.empty();
    }
    boolean that = start > from;
    boolean clausal = verb.takes("clause") || verb.takes("that");
    if (that && (clausal || verb.takes("person"))) {
      return Optional.of(new Span(start, bounds.clauseEnd(script, unit, start)));
    }
    if (verb.takes("ask") || clausal) {
      boolean asks =
          script.isAny(
              start, Set.of("whether", "how", "why", "what", "if", "where", "who", "when"));
      if (asks && (!script.is(start, "if") || verb.takes("ask"))) {
        return Optional.of(new Span(start, bounds.clauseEnd(script, unit, start)));
      }
    }
    if (verb.takes("clause") && isClause(script, unit, start)) {
      return Optional.of(new Span(start, bounds.clauseEnd(script, unit, start)));
    }
    if (verb.prepositions().contains(script.low(start))) {
      return range(start + 1, bounds.objectEnd(script, unit, start + 1));
    }
    if (verb.takes("inf")
        && script.is(start, "to")
        && script.tagged(start + 1, Set.of("VERB", "AUX", "ADV"))) {
      return Optional.of(new Span(start, bounds.objectEnd(script, unit, start)));
    }
    boolean doing =
        verb.takes("ing") && script.tag(start).equals("VERB") && script.low(start).endsWith("ing");
    if (doing) {
      return Optional.of(new Span(start, bounds.objectEnd(script, unit, start)));
    }
    if (cue.participial() && !clausal && !verb.takes("np") && !verb.takes("call")) {
      return Optional.empty();
    }
    int first = cue.words().end();
    if (verb.takes("person") && !verb.lemma().equals("tell")) {
      return hearerAndWords(script, unit, first);
    }
    if (verb.takes("call") && phrases.end(script, first, unit.end()) > first) {
      return named(script, unit, first);
    }
    if ((verb.takes("np") && phrases.end(script, start, unit.end()) > start)
        || (verb.takes("np") && script.quoted(start))) {
      return Optional.of(new Span(start, bounds.objectEnd(script, unit, start)));
    }
    return Optional.empty();
  }

  static Optional<Span> range(int start, int end) {
    return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /// "urged |them to leave|": hearer and infinitive, or hearer and "against".
  private Optional<Span> hearerAndWords(Script script, Span unit, int first) {
    int end = phrases.longEnd(script, first, unit.end());
    boolean goesOn =
        end > first
            && end < unit.end()
            && (script.isAny(end, Set.of("to", "not", "against", "about", "of"))
                || end > first + 2);
    return goesOn
        ? Optional.of(new Span(first, bounds.objectEnd(script, unit, first)))
        : Optional.empty();
  }

  /// "called |it a mistake|", "described |the plan as “bold”|".
  private Optional<Span> named(Script script, Span unit, int first) {
    int object = phrases.longEnd(script, first, unit.end());
    if (object >= unit.end()) {
      return Optional.empty();
    }
    boolean as = script.is(object, "as");
    boolean called =
        as
            || script.quoted(object)
            || (script.tagged(object, Set.of("DET", "ADJ")) && !script.is(object, ","));
    boolean inside = containsQuotation(script, new Span(first, object));
    return called || inside
        ? Optional.of(new Span(first, bounds.objectEnd(script, unit, first)))
        : Optional.empty();
  }

  private static boolean containsQuotation(Script script, Span range) {
    for (int i = range.start(); i < range.end(); i++) {
      if (script.quoted(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isClause(Script script, Span unit, int start) {
    if (script.quoted(start)) {
      return true;
    }
    boolean opens =
        script.isAny(
                start,
                Set.of(
                    "there", "if", "when", "as", "despite", "no", "not", "without", "both",
                    "neither", "all", "at", "while", "more", "under", "by"))
            || script.tagged(start, Set.of("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "VERB"))
            || script.nameAt(start).isPresent();
    int end = bounds.clauseEnd(script, unit, start);
    // "tweeted the story of a flight that left": the only verb belongs to the noun.
    int subject = phrases.longEnd(script, start, end);
    boolean nounOnly = subject > start + 1 && script.is(subject, "that");
    // "said answering a question", "said at a talk hosted by the club": no verb of its own.
    int from = script.tag(start).equals("VERB") ? start + 1 : start;
    return opens
        && !nounOnly
        && end - start >= 3
        && bounds.hasMainVerb(script, new Span(from, end));
  }

  private static boolean isClausal(Cue cue) {
    return cue.verb().takes("clause") || cue.verb().takes("that");
  }

  /// "Weil, who said |it was late|, left": what a relative clause says ends where the main verb
  /// comes.
  private static Span beforeMainVerb(Script script, Cue cue, Span content) {
    boolean relative = script.isAny(cue.left() - 1, Set.of("who", "which"));
    for (int i = content.start() + 1; relative && i + 1 < content.end(); i++) {
      boolean comma = script.is(i, ",") && !script.quoted(i);
      if (comma
          && script.tagged(i + 1, Set.of("VERB", "AUX"))
          && !script.low(i + 1).endsWith("ing")) {
        return new Span(content.start(), i);
      }
    }
    return content;
  }
}
