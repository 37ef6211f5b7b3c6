package org.testimonia.read.attribution;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// Reads where, when or to whom something was said, from the words beside its cue: "told |the
/// council on Monday|", "|In a letter on Friday|, she said".
final class OccasionReader {
  private static final Set<String> OPENERS =
      Set.of("in", "at", "on", "during", "speaking", "after", "before", "addressing", "following");
  private static final Set<String> OWNERS = Set.of("his", "her", "its", "their");
  private static final Set<String> LOOSE = Set.of("PUNCT", "ADV", "CCONJ", "SCONJ");
  private static final int LONGEST = 16;

  private final CueLexicon lexicon;

  OccasionReader(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The adverbials and hearers in the tokens from `from` to `to`, after the cue or its subject.
  Optional<Span> after(Script script, int from, int to) {
    int first = from;
    int end = to;
    while (first < end && isLoose(script, first)) {
      first++;
    }
    while (end > first && isLoose(script, end - 1)) {
      end--;
    }
    return first < end ? Optional.of(script.chars(new Span(first, end))) : Optional.empty();
  }

  /// The adverbial that opens the unit and ends with a comma right before the subject at `group`.
  Optional<Span> ahead(Script script, Span unit, int group) {
    int first = unit.start();
    int end = group - 1;
    boolean brief = end > first && end - first <= LONGEST;
    boolean place =
        script.isAny(first + 1, OWNERS)
            || script.tagged(first + 1, Set.of("DET"))
            || script.nameAt(first + 1).isPresent()
            || lexicon.isTimeWord(script.low(first + 1));
    if (!brief || !place || !script.is(end, ",") || !script.isAny(first, OPENERS)) {
      return Optional.empty();
    }
    for (int i = first + 1; i < end; i++) {
      boolean breaks =
          script.quoted(i) || script.is(i, ",") || script.tagged(i, Set.of("AUX", "VERB"));
      if (breaks) {
        return Optional.empty();
      }
    }
    return Optional.of(script.chars(new Span(first, end)));
  }

  private boolean isLoose(Script script, int i) {
    return !lexicon.isTimeWord(script.low(i)) && script.tagged(i, LOOSE);
  }
}
