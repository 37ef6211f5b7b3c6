package org.testimonia.compare.difference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.testimonia.model.Statement;
import org.testimonia.text.Span;

/// What is left of two tellings when all is taken away that both say: the words by which one tells
/// more, or other things, than the other.
final class Residue {
  /// Shared words between two words of one residue, at most.
  private static final int GAP = 2;

  private static final int LONGEST = 9;
  private static final Set<String> LEADING = Set.of("DET", "ADJ", "NUM", "ADP", "PART", "AUX");
  private static final Set<String> THINGS = Set.of("NOUN", "PROPN");
  private static final Set<String> SOLID = Set.of("NOUN", "PROPN", "VERB", "ADJ", "NUM");

  /// A stretch of words, as word numbers; empty when `to` is not above `from`.
  private record Run(int from, int to, int weight) {}

  private Residue() {}

  /// The two stretches that set the tellings of a pair apart; empty when at most one word of little
  /// content does.
  static Optional<Ground> of(Matter.Pair pair, double strength) {
    Run here = heaviest(pair.one(), pair.other());
    Run there = heaviest(pair.other(), pair.one());
    if (here.weight() == 0 && there.weight() == 0) {
      return Optional.empty();
    }
    Optional<Finding.Stand> one =
        here.weight() > 0 ? stand(pair.one(), here) : anchor(pair.other(), there, pair.one());
    Optional<Finding.Stand> other =
        there.weight() > 0 ? stand(pair.other(), there) : anchor(pair.one(), here, pair.other());
    return one.flatMap(ours -> other.map(theirs -> new Ground(ours, theirs, strength)));
  }

  private static Optional<Finding.Stand> stand(Telling telling, Run run) {
    SortedSet<String> stems = new TreeSet<>();
    telling.words().subList(run.from(), run.to()).forEach(word -> stems.add(word.stem()));
    Span span = Evidence.span(telling, run.from(), run.to());
    return Optional.of(
        new Finding.Stand(telling, String.join(" ", stems).strip(), telling.text(span), span));
  }

  /// Where `other`, which has nothing of its own, speaks of what the residue of `one` hangs on.
  private static Optional<Finding.Stand> anchor(Telling one, Run run, Telling other) {
    for (int i = run.to() - 1; i >= 0; i--) {
      Word word = one.words().get(i);
      for (int j = 0; word.isContent() && j < other.words().size(); j++) {
        if (other.words().get(j).stem().equals(word.stem())) {
          Phrase phrase = Phrase.around(other, j);
          return Optional.of(new Finding.Stand(other, "", phrase.text(), phrase.span()));
        }
      }
    }
    return Optional.empty();
  }

  private static Run heaviest(Telling one, Telling other) {
    List<Word> words = one.words();
    Run best = new Run(0, 0, 0);
    for (int from = 0; from < words.size(); from++) {
      if (isAlone(one, from, other)) {
        Run run = run(one, from, other);
        best = run.weight() > best.weight() ? run : best;
      }
    }
    return best;
  }

  private static Run run(Telling one, int from, Telling other) {
    List<Word> words = one.words();
    int last = from;
    int weight = 1;
    for (int i = from + 1; i < words.size() && i - last <= GAP + 1 && i - from < LONGEST; i++) {
      if (words.get(i).tag().equals("PUNCT")) {
        break;
      }
      if (isAlone(one, i, other)) {
        last = i;
        weight++;
      }
    }
    int start = from;
    while (start > 0 && LEADING.contains(words.get(start - 1).tag())) {
      start--;
    }
    while (last + 1 < words.size() && THINGS.contains(words.get(last + 1).tag())) {
      last++;
    }
    return new Run(start, last + 1, weight);
  }

  /// Whether a word of substance stands nowhere in the other telling. Of a statement only what is
  /// said counts, not who says it.
  private static boolean isAlone(Telling one, int at, Telling other) {
    Word word = one.words().get(at);
    boolean said =
        one.statement()
            .map(Statement::content)
            .filter(content -> content.overlaps(one.span()))
            .map(content -> content.overlaps(word.span()))
            .orElse(true);
    return said && word.isContent() && SOLID.contains(word.tag()) && !other.has(word.stem());
  }
}
