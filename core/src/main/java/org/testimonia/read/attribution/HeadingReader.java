package org.testimonia.read.attribution;

import java.util.Optional;
import org.testimonia.model.NameKind;
import org.testimonia.read.name.PersonWords;
import org.testimonia.text.Span;

/// Reads "Weil: The wall will hold": a person or an office alone before the colon that opens a
/// headline or a paragraph. "Live:", "Analysis:" and a place name no sources.
final class HeadingReader {
  private static final double HEADING = 0.7;

  /// No more tokens than this before the colon.
  private static final int LONGEST = 6;

  private final NounPhrases phrases;
  private final ClauseBounds bounds;
  private final PersonWords persons;

  HeadingReader(NounPhrases phrases, ClauseBounds bounds, PersonWords persons) {
    this.phrases = phrases;
    this.bounds = bounds;
    this.persons = persons;
  }

  /// What unit number `number` says in that form.
  Optional<Draft> read(Script script, int number) {
    Span unit = script.units().get(number);
    int first = unit.start();
    int colon = first;
    while (colon < unit.end() && colon - first <= LONGEST && !script.is(colon, ":")) {
      if (script.quoted(colon)) {
        return Optional.empty();
      }
      colon++;
    }
    Span source = new Span(first, colon);
    boolean opens = script.opensBlock(number) && colon + 1 < unit.end() && script.is(colon, ":");
    if (!opens || source.isEmpty() || !isSource(script, source)) {
      return Optional.empty();
    }
    Span content = new Span(colon + 1, bounds.clauseEnd(script, unit, colon + 1));
    if (content.isEmpty() || !bounds.hasVerb(script, content)) {
      return Optional.empty();
    }
    Span cue = script.chars(new Span(colon, colon + 1));
    return Drafts.of(script, Optional.of(source), cue, content, HEADING);
  }

  /// Whether the words are one noun phrase that ends in a person's name or a role of one person.
  private boolean isSource(Script script, Span source) {
    int last = source.end() - 1;
    boolean phrase = phrases.end(script, source.start(), source.end()) == source.end();
    boolean person =
        script.nameAt(last).filter(name -> name.kind() == NameKind.PERSON).isPresent()
            && script.nameEnds(last);
    boolean office = script.nameAt(last).isEmpty() && persons.isPersonRole(script.low(last));
    return phrase && (person || office);
  }
}
