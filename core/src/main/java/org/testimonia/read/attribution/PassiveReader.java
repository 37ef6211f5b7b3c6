package org.testimonia.read.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Reads passive cues: "was criticised by the union for", "was quoted as saying", and the active
/// "the paper quoted her as saying".
final class PassiveReader {
  private static final double SAYING = 0.9;
  private static final double OBJECT = 0.7;
  private static final int REACH = 12;

  private final SourceFinder sourceFinder;
  private final ClauseBounds bounds;
  private final NounPhrases phrases;
  private final RightReader right;
  private final LeftReader left;

  PassiveReader(
      SourceFinder sourceFinder,
      ClauseBounds bounds,
      NounPhrases phrases,
      RightReader right,
      LeftReader left) {
    this.sourceFinder = sourceFinder;
    this.bounds = bounds;
    this.phrases = phrases;
    this.right = right;
    this.left = left;
  }

  void read(Script script, Span unit, Cue cue, List<Draft> drafts, int floor) {
    int next = cue.words().end();
    if (script.is(next, "out")) {
      next++;
    }
    if (cue.verb().lemma().equals("quote")) {
      readQuoted(script, unit, cue, drafts, floor, next);
      return;
    }
    if (!script.is(next, "by")) {
      return;
    }
    int end = phrases.longEnd(script, next + 1, unit.end());
    Span source = new Span(next + 1, Math.max(next + 1, end));
    if (source.isEmpty() || !sourceFinder.plausible(script, source)) {
      return;
    }
    boolean named = script.is(end, "as") && (cue.verb().takes("call") || cue.verb().takes("np"));
    boolean why = script.is(end, "for") && cue.verb().takes("np");
    boolean that = script.is(end, "that") && cue.verb().takes("clause");
    if (named || why || that) {
      RightReader.range(end + 1, bounds.objectEnd(script, unit, end + 1))
          .flatMap(content -> Drafts.of(script, cue, source, content, OBJECT))
          .ifPresent(drafts::add);
    }
  }

  /// "was quoted by the agency as saying".
  private void readQuoted(
      Script script, Span unit, Cue cue, List<Draft> drafts, int floor, int next) {
    int as = next;
    while (as < unit.end()
        && as < next + REACH
        && !(script.is(as, "as") && script.is(as + 1, "saying"))) {
      as++;
    }
    Optional<Span> source =
        cue.passive()
            ? sourceFinder.before(script, cue, unit.start())
            : Optional.of(new Span(next, as)).filter(who -> !who.isEmpty());
    if (as + 1 >= unit.end() || !script.is(as, "as") || source.isEmpty()) {
      return;
    }
    int group = groupStart(script, unit, cue, source.get());
    int start = script.isAny(as + 2, Set.of("that", ":", ",")) ? as + 3 : as + 2;
    Cue whole =
        new Cue(
            cue.token(),
            new Span(cue.token(), as + 2),
            cue.left(),
            cue.verb(),
            cue.form(),
            true,
            false,
            false);
    if (start < unit.end() && script.quoted(start)) {
      right.quotation(script, unit, whole, source.get(), start, start).ifPresent(drafts::add);
    } else if (start < unit.end() && !script.tagged(start, Set.of("PUNCT", "ADP"))) {
      Drafts.of(
              script,
              whole,
              source.get(),
              new Span(start, bounds.clauseEnd(script, unit, start)),
              SAYING)
          .ifPresent(drafts::add);
    } else {
      left.read(script, unit, whole, source, drafts, floor, as + 2, group);
    }
  }

  /// Where the words before the cue end: before its subject, which in the active is who quotes.
  private int groupStart(Script script, Span unit, Cue cue, Span source) {
    if (cue.passive()) {
      return Math.min(cue.left(), source.start());
    }
    return sourceFinder.before(script, cue, unit.start()).map(Span::start).orElse(cue.left());
  }
}
