package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.read.tagging.Attributed;
import org.testimonia.read.tagging.Tagger;
import org.testimonia.text.Span;

/// Makes drafts of what the learned reader finds: its contents, cues and sources, led to whole
/// tokens.
final class TaggedReader {
  private final Tagger tagger;

  TaggedReader(Tagger tagger) {
    this.tagger = tagger;
  }

  /// The drafts of each unit of the script, in the order of the text.
  List<List<Draft>> read(Script script) {
    List<List<Draft>> byUnit = new ArrayList<>();
    script.units().forEach(unit -> byUnit.add(new ArrayList<>()));
    int unit = 0;
    for (Attributed attributed : tagger.tag(script.parse())) {
      Span tokens = script.tokensIn(attributed.content());
      while (unit + 1 < byUnit.size() && script.units().get(unit).end() <= tokens.start()) {
        unit++;
      }
      draft(script, attributed, tokens).ifPresent(byUnit.get(unit)::add);
    }
    return byUnit;
  }

  private static Optional<Draft> draft(Script script, Attributed attributed, Span tokens) {
    Optional<Span> source =
        attributed.source().map(script::tokensIn).filter(range -> !range.isEmpty());
    return Drafts.of(script, source, attributed.cue(), tokens, attributed.trust())
        .map(draft -> draft.reaching(attributed.content()));
  }
}
