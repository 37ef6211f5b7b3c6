package org.testimonia.read.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Reads what stands before a cue and its source: "“…,” she said", "the plan was late, officials
/// said", and the rest of a quotation that the cue breaks.
final class LeftReader {
  private static final double SAYING = 0.9;

  private final SourceFinder sourceFinder;
  private final ClauseBounds bounds;

  LeftReader(SourceFinder sourceFinder, ClauseBounds bounds) {
    this.sourceFinder = sourceFinder;
    this.bounds = bounds;
  }

  static boolean saysAlone(Script script, Span unit, int right, Cue cue) {
    boolean verb = cue.verb().takes("quote") || cue.verb().takes("clause");
    return verb
        && (right >= unit.end()
            || script.quoted(right)
            || script.tagged(right, Set.of("PUNCT", "CCONJ", "SCONJ", "ADP", "PART", "VERB"))
            || script.isAny(right, Set.of("when", "as", "after", "while", "who")));
  }

  boolean read(
      Script script,
      Span unit,
      Cue cue,
      Optional<Span> source,
      List<Draft> drafts,
      int floor,
      int right,
      int group) {
    if (source.filter(range -> sourceFinder.isAuthor(script, range)).isPresent()) {
      return false;
    }
    int p = group - 1;
    boolean comma = p >= unit.start() && script.isAny(p, Set.of(",", "—", "–", "--"));
    int last = comma ? p - 1 : p;
    boolean sameBlock = last >= 0 && (last >= unit.start() || isAfterQuotation(script, unit, last));
    if (!sameBlock) {
      return false;
    }
    int before = drafts.size();
    if (script.quoted(last)) {
      leftQuotation(script, unit, cue, source, drafts, floor, last);
    } else if ((comma && cue.verb().takes("clause"))
        || (comma && cue.verb().takes("quote") && cue.verb().takes("that"))) {
      int start = bounds.clauseStart(script, unit, p, floor);
      Span range = new Span(Math.min(start, p), p);
      boolean clause =
          range.length() >= 3
              && bounds.hasMainVerb(script, range)
              && !startsAside(script, range.start())
              && !script.tagged(range.end() - 1, Set.of("CCONJ", "SCONJ"));
      if (clause) {
        source.flatMap(s -> Drafts.of(script, cue, s, range, SAYING)).ifPresent(drafts::add);
      }
    }
    if (drafts.size() == before) {
      return false;
    }
    followingQuotation(script, unit, cue, source, drafts, right);
    return true;
  }

  private static boolean startsAside(Script script, int i) {
    return script.isAny(i, Set.of("who", "which", "meanwhile", "asked"));
  }

  /// "“Why?” Weil asked.": the question ended a sentence and the unit before.
  private static boolean isAfterQuotation(Script script, Span unit, int last) {
    if (last != unit.start() - 1 || !script.quoted(last)) {
      return false;
    }
    int end = script.chars(new Span(last, last + 1)).end();
    String between = script.body().substring(end, script.chars(unit).start());
    return between.isBlank() && between.indexOf('\n') < 0;
  }

  private void leftQuotation(
      Script script,
      Span unit,
      Cue cue,
      Optional<Span> source,
      List<Draft> drafts,
      int floor,
      int last) {
    int number = script.quotationAt(last).orElseThrow();
    Span quote = script.tokensOf(number);
    int start = bounds.clauseStart(script, unit, quote.start(), floor);
    boolean alone = start >= quote.start() || onlyMarks(script, start, quote.start());
    if (alone) {
      drafts.add(Drafts.direct(script, cue, source, script.quotations().get(number)));
      return;
    }
    if (allQuoted(script, start, quote.start())) {
      int first = script.quotationAt(start).orElse(number);
      for (int q = first; q <= number; q++) {
        drafts.add(Drafts.direct(script, cue, source, script.quotations().get(q)));
      }
      return;
    }
    Span range = new Span(start, quote.end());
    source.flatMap(s -> Drafts.of(script, cue, s, range, SAYING)).ifPresent(drafts::add);
  }

  private static boolean onlyMarks(Script script, int from, int to) {
    for (int i = from; i < to; i++) {
      if (script.quoted(i) || !script.tagged(i, Set.of("PUNCT", "CCONJ"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean allQuoted(Script script, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!script.quoted(i) && !script.tagged(i, Set.of("PUNCT"))) {
        return false;
      }
    }
    return script.quoted(from);
  }

  /// "…,” she said, “…”": the second part of a quotation that its cue breaks.
  private void followingQuotation(
      Script script, Span unit, Cue cue, Optional<Span> source, List<Draft> drafts, int right) {
    int i = right;
    while (i < unit.end()
        && !script.quoted(i)
        && script.isAny(i, Set.of(",", ":", ".", "and", "—", "–"))) {
      i++;
    }
    if (i > right && i < unit.end() && script.quoted(i)) {
      Span quote = script.tokensOf(script.quotationAt(i).orElseThrow());
      boolean ends =
          quote.end() >= unit.end()
              || RightReader.isStop(script, quote.end())
              || RightReader.endsInside(script, quote);
      if (ends && quote.length() > 4) {
        drafts.add(
            Drafts.direct(
                script, cue, source, script.quotations().get(script.quotationAt(i).orElseThrow())));
      }
    }
  }
}
