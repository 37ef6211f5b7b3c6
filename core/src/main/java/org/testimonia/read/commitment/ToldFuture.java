package org.testimonia.read.commitment;

import java.util.Optional;
import java.util.Set;
import org.testimonia.text.Span;

/// The future that a clause tells: "it said |prices would fall|". All numbers are token numbers.
///
/// @param subject whose future it is
/// @param verb what is to come
record ToldFuture(Span subject, int verb) {
  private static final Set<String> WILL =
      Set.of("will", "would", "shall", "won't", "wouldn't", "going");

  /// The first future from `start` on in the sentence.
  static Optional<ToldFuture> find(Words words, int start) {
    Span rest = new Span(start, words.end());
    for (int i = start; i < words.end(); i++) {
      int to = words.lower(i).equals("going") ? i + 1 : i;
      int verb = words.skipAdverbs(to + 1);
      if (words.isContractedWill(i)) {
        return Optional.of(new ToldFuture(new Span(i, i + 1), verb));
      }
      if (WILL.contains(words.lower(i))) {
        return SubjectFinder.within(words, rest, i).map(who -> new ToldFuture(who, verb));
      }
    }
    return Optional.empty();
  }

  /// Whether something is to be done to the subject: "the bridge will be |rebuilt|".
  boolean isPassive(Words words) {
    int done = words.skipAdverbs(verb + 1);
    return words.lemma(verb).equals("be")
        && words.is(done, "VERB")
        && !words.lower(done).equals(words.lemma(done));
  }
}
