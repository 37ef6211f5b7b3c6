package org.testimonia.read.commitment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.testimonia.model.CommitmentKind;
import org.testimonia.text.Span;

/// Finds the future of headlines: "Bank to refund fees", "Union not to sign".
final class HeadlineFinder {
  private final CommitmentLexicon lexicon;
  private final ActionBounds bounds;

  HeadlineFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
    this.bounds = new ActionBounds(lexicon);
  }

  /// The commitment of a headline whose subject `actor` takes for somebody.
  Optional<Candidate> find(Words words, Predicate<Span> actor, List<Condition> conditions) {
    for (int i = words.start() + 1; i < words.end(); i++) {
      if (words.isVerbal(i) && !words.lower(i - 1).equals("to")) {
        return Optional.empty();
      }
      int last = words.isNegation(i - 1) ? i - 2 : i - 1;
      boolean future =
          words.lower(i).equals("to")
              && words.isVerbal(i + 1)
              && words.lower(i + 1).equals(words.lemma(i + 1))
              && words.isNominal(last)
              && lexicon.frames(words, last).isEmpty();
      Optional<Span> subject = future ? SubjectFinder.phrase(words, last) : Optional.empty();
      if (subject.filter(who -> who.start() == words.start()).filter(actor).isPresent()) {
        CommitmentKind kind = last < i - 1 ? CommitmentKind.REFUSAL : CommitmentKind.PLEDGE;
        Span action = bounds.from(words, i + 1, words.end(), conditions);
        return Optional.of(new Candidate(kind, i, action, subject, Optional.empty()));
      }
    }
    return Optional.empty();
  }
}
