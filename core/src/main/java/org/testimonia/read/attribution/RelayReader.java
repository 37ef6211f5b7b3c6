package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Finds who speaks behind somebody who passes it on: "Anna Weil said it was late, the agency
/// reports", "the newspaper quoted her as saying".
final class RelayReader {
  private static final int REACH = 6;
  private static final Set<String> OPENERS = Set.of("that", ":", ",");

  private final Relays relays;
  private final CueFinder cueFinder;
  private final SourceFinder sourceFinder;

  RelayReader(Relays relays, CueFinder cueFinder, SourceFinder sourceFinder) {
    this.relays = relays;
    this.cueFinder = cueFinder;
    this.sourceFinder = sourceFinder;
  }

  boolean isRelay(Script script, Draft draft) {
    return draft.source().filter(source -> relays.isRelay(script, source)).isPresent();
  }

  /// The draft with its speaker in the place of who passes it on; as it was where there is none.
  Draft behind(Script script, Span unit, Draft draft) {
    if (!isRelay(script, draft)) {
      return draft;
    }
    Optional<Span> quoted = quoted(script, unit, draft);
    Optional<Span> speaker =
        quoted.isPresent()
            ? quoted
            : speaker(script, unit, script.tokensIn(draft.extent()).start());
    return speaker
        .filter(source -> !relays.isRelay(script, source))
        .map(source -> draft.from(Optional.of(source)))
        .orElse(draft);
  }

  /// "the newspaper quoted |her| as saying".
  private static Optional<Span> quoted(Script script, Span unit, Draft draft) {
    if (draft.cue().isEmpty()) {
      return Optional.empty();
    }
    Span cue = script.tokensIn(draft.cue().get());
    for (int i = cue.start(); i < cue.end(); i++) {
      if (script.isAny(i, Set.of("quoted", "quotes", "quoting", "cited", "cites"))) {
        for (int as = i + 2; as < Math.min(unit.end(), i + 2 + REACH); as++) {
          if (script.is(as, "as") && !script.quoted(as)) {
            return Optional.of(new Span(i + 1, as));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The subject of the cue that comes just before the content.
  private Optional<Span> speaker(Script script, Span unit, int content) {
    int end = content;
    while (end > unit.start() && script.isAny(end - 1, OPENERS)) {
      end--;
    }
    int last = end;
    return cueFinder.find(script, unit).stream()
        .filter(cue -> cue.words().end() == last)
        .findFirst()
        .flatMap(cue -> sourceFinder.before(script, cue, unit.start()))
        .filter(source -> sourceFinder.plausible(script, source));
  }
}
