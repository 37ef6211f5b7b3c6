package org.testimonia.read.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.StatementKind;
import org.testimonia.text.Span;

/// Finds what a speaker will not stand for, "we cannot accept this", and what he says he has not
/// done, "I did not take the money".
final class DisavowalFinder {
  private static final Set<String> CAN = Set.of("cannot", "can't", "can", "couldn't", "could");
  private static final Set<String> DO = Set.of("do", "does", "don't", "doesn't");
  private static final Set<String> PAST =
      Set.of(
          "did", "didn't", "have", "haven't", "has", "hasn't", "had", "hadn't", "was", "wasn't",
          "were", "weren't", "am", "is", "isn't", "are", "aren't", "never");

  /// What is told of the past with one of these is mostly an answer to a charge.
  private static final Set<String> DISPUTING =
      Set.of(
          "did", "didn't", "have", "haven't", "has", "hasn't", "had", "hadn't", "was", "wasn't",
          "were", "weren't", "never");

  private final CommitmentLexicon lexicon;
  private final ActionBounds bounds;

  DisavowalFinder(CommitmentLexicon lexicon) {
    this.lexicon = lexicon;
    this.bounds = new ActionBounds(lexicon);
  }

  /// The candidates among the tokens `range` of a sentence, which are a statement's content.
  List<Candidate> find(Words words, Span range, Self self, List<Condition> conditions) {
    List<Candidate> found = new ArrayList<>();
    for (int i = range.start(); i < range.end(); i++) {
      int at = i;
      if (conditions.stream().anyMatch(c -> c.sure() && c.span().contains(at))) {
        continue;
      }
      Optional<CommitmentKind> kind = kind(words, i, self.saying());
      Optional<Span> subject =
          kind.isPresent() ? SubjectFinder.within(words, range, i) : Optional.empty();
      boolean told = kind.equals(Optional.of(CommitmentKind.DENIAL)) && isTold(self.saying());
      if (subject.filter(who -> told || self.includes(words, who)).isPresent()) {
        int start = subject.get().start();
        Span tail = bounds.from(words, i, range.end(), conditions);
        Span action = new Span(start, tail.end());
        found.add(new Candidate(kind.get(), i, action, subject, Optional.empty()));
      }
    }
    return found;
  }

  private static boolean isTold(StatementKind saying) {
    return saying == StatementKind.INDIRECT;
  }

  /// What the auxiliary at `i` and the verb it denies come to.
  private Optional<CommitmentKind> kind(Words words, int i, StatementKind saying) {
    boolean past = words.lemma(i).equals("do") || words.lemma(i).equals("have");
    if (past && lexicon.match("innocent", words, i + 1) > 0) {
      return Optional.of(CommitmentKind.DENIAL);
    }
    int verb = words.skipAdverbs(i + 1);
    boolean denied = words.lower(i).equals("cannot");
    for (int k = i; k < verb; k++) {
      denied |= words.isNegation(k);
    }
    if (!denied) {
      return Optional.empty();
    }
    String word = words.lower(i);
    if (CAN.contains(word) || DO.contains(word)) {
      return lexicon.match("stand", words, verb) > 0
          ? Optional.of(CommitmentKind.REFUSAL)
          : Optional.empty();
    }
    int deed = words.lemma(verb).equals("be") ? words.skipAdverbs(verb + 1) : verb;
    boolean charged = lexicon.match("deed", words, deed) > 0;
    boolean disputed =
        isTold(saying)
            && DISPUTING.contains(word)
            && words.isVerbal(verb)
            && lexicon.match("no-denial", words, verb) == 0;
    return disputed || (PAST.contains(word) && charged)
        ? Optional.of(CommitmentKind.DENIAL)
        : Optional.empty();
  }
}
