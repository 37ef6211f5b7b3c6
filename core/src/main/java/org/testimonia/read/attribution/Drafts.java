package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Makes drafts of what is not a quotation alone: trims marks at the ends and tells mixed from
/// indirect by the quotations inside.
final class Drafts {
  private Drafts() {}

  private static final double CLOSED = 0.9;
  private static final double OPEN = 0.7;

  /// A draft of a quotation alone.
  static Draft direct(Script script, Cue cue, Optional<Span> source, Quotation quotation) {
    return new Draft(
        source,
        Optional.of(script.chars(cue.words())),
        quotation.inner().trim(script.body()),
        quotation.outer(),
        StatementKind.DIRECT,
        quotation.closed() ? CLOSED : OPEN);
  }

  /// A draft with the content `content` for a cue verb.
  static Optional<Draft> of(Script script, Cue cue, Span source, Span content, double trust) {
    return of(script, Optional.of(source), script.chars(cue.words()), content, trust);
  }

  /// A draft with the content of the token range `content`; empty when nothing is left of it.
  static Optional<Draft> of(
      Script script, Optional<Span> source, Span cue, Span content, double trust) {
    return of(script, source, Optional.of(cue), content, trust);
  }

  /// A draft of a content that may have no cue; empty when nothing is left of it.
  static Optional<Draft> of(
      Script script, Optional<Span> source, Optional<Span> cue, Span content, double trust) {
    int from = content.start();
    int to = content.end();
    while (from < to && !script.quoted(from) && script.tagged(from, Set.of("PUNCT"))) {
      from++;
    }
    while (to > from
        && !script.quoted(to - 1)
        && script.tagged(to - 1, Set.of("PUNCT"))
        && !script.is(to - 1, ")")) {
      to--;
    }
    if (from == to) {
      return Optional.empty();
    }
    boolean mixed = false;
    boolean bare = true;
    for (int i = from; i < to; i++) {
      mixed |= script.quoted(i);
      bare &= script.quoted(i);
    }
    Span range = new Span(from, to);
    Optional<Quotation> around = bare ? around(script, range) : Optional.empty();
    boolean inside =
        cue.filter(c -> around.filter(q -> q.outer().overlaps(c)).isPresent()).isPresent();
    if (around.isPresent() && !inside) {
      Quotation quotation = around.get();
      return Optional.of(
          new Draft(
              source,
              cue,
              quotation.inner().trim(script.body()),
              quotation.outer(),
              StatementKind.DIRECT,
              trust));
    }
    // What the quoted one says of others is told in the quoted one's words.
    StatementKind kind = mixed && !inside ? StatementKind.MIXED : StatementKind.INDIRECT;
    Span chars = script.chars(range);
    return Optional.of(new Draft(source, cue, chars, chars, kind, trust));
  }

  /// The one quotation that holds the range.
  private static Optional<Quotation> around(Script script, Span range) {
    Optional<Integer> first = script.quotationAt(range.start());
    return first
        .filter(q -> first.equals(script.quotationAt(range.end() - 1)))
        .map(script.quotations()::get);
  }
}
