package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.testimonia.model.DifferenceType;

/// One account says that a thing is, another that it is not, or the contrary of it.
final class PolarityContrast implements Contrast {
  /// Passages that say the contrary are of one matter when it is at least so likely otherwise.
  private static final double LIKELY = 0.5;

  /// What may, must or shall be is not said to be.
  private static final Set<String> UNASSERTED =
      Set.of("may", "might", "can", "could", "should", "must", "would", "to");

  /// Nor is what stands behind one of these.
  private static final Set<String> OPEN = Set.of("if", "unless", "whether", "until");

  private static final Set<String> HELPERS = Set.of("AUX", "ADV", "PART");

  private final Opposites opposites = new Opposites();

  @Override
  public DifferenceType type() {
    return DifferenceType.POLARITY;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    for (Matter.Pair pair : matter.closest()) {
      if (pair.isComparable()) {
        Negations ours = Negations.in(pair.one());
        Negations theirs = Negations.in(pair.other());
        contrary(pair, ours, theirs, evidence, grounds);
        negations(pair, ours, theirs, evidence, grounds);
        negations(pair.mirrored(), theirs, ours, evidence, grounds);
      }
    }
    return Finding.of(grounds, evidence, false);
  }

  /// What the one negates and the other has without any negation.
  private static void negations(
      Matter.Pair pair,
      Negations ours,
      Negations theirs,
      SortedMap<String, Double> evidence,
      List<Ground> grounds) {
    Telling one = pair.one();
    Telling other = pair.other();
    for (Negations.Negation negation : ours.besides(theirs)) {
      if (theirs.left().stream().anyMatch(their -> outweighs(their, negation))) {
        continue;
      }
      Optional<Integer> there =
          negation.bearsOn().flatMap(at -> find(other, one.words().get(at), negation.isByVerb()));
      if (!negation.isByVerb() || there.isPresent()) {
        Evidence.atLeast(evidence, "negated", 1);
      }
      if (there.isPresent()) {
        Evidence.atLeast(evidence, "anchored", pair.likeness());
        Finding.Stand not = stand(Phrase.around(one, negation.from()), "not so");
        Finding.Stand so = stand(Phrase.around(other, there.get()), "so");
        int to = negation.isByVerb() ? negation.bearsOn().orElse(negation.to()) : negation.to();
        boolean plain =
            pair.isSameBut(Evidence.span(one, negation.from(), to), Matter.Pair.NOTHING, LIKELY);
        grounds.add(new Ground(not, so, pair.likeness()).plainIf(plain));
      }
    }
  }

  /// Whether another negation of the other account may make the two say the same.
  private static boolean outweighs(Negations.Negation their, Negations.Negation own) {
    return !their.kind().equals(Negations.HARDLY) || own.kind().equals(Negations.HARDLY);
  }

  private static Finding.Stand stand(Phrase phrase, String key) {
    return new Finding.Stand(phrase.telling(), key, phrase.text(), phrase.span());
  }

  /// Where a passage has `word`; with `asserted`, as a verb that says that it is so.
  private static Optional<Integer> find(Telling telling, Word word, boolean asserted) {
    return IntStream.range(0, telling.words().size())
        .filter(i -> telling.words().get(i).stem().equals(word.stem()))
        .filter(i -> !asserted || isAsserted(telling, i))
        .boxed()
        .findFirst();
  }

  private static boolean isAsserted(Telling telling, int at) {
    List<Word> words = telling.words();
    Clause clause = Clause.around(telling, at);
    if (!words.get(at).tag().equals("VERB")
        || words.get(at).form().endsWith("ing")
        || words.subList(clause.from(), at).stream().anyMatch(word -> OPEN.contains(word.form()))) {
      return false;
    }
    for (int i = at - 1; i >= 0 && HELPERS.contains(words.get(i).tag()); i--) {
      if (UNASSERTED.contains(words.get(i).form())) {
        return false;
      }
    }
    return true;
  }

  /// A word of the one whose contrary stands in the other, when neither has both; "stay open" and
  /// "neither was closed" say the same.
  private void contrary(
      Matter.Pair pair,
      Negations ours,
      Negations theirs,
      SortedMap<String, Double> evidence,
      List<Ground> grounds) {
    List<Opposites.Term> here = opposites.in(pair.one());
    List<Opposites.Term> there = opposites.in(pair.other());
    for (Opposites.Term one : here) {
      for (Opposites.Term other : there) {
        if (opposites.areContrary(one, other)
            && !has(here, other)
            && !has(there, one)
            && ours.bearOn(one.from(), one.to()) == theirs.bearOn(other.from(), other.to())) {
          Evidence.atLeast(evidence, "contrary", 1);
          boolean plain = isPlain(pair, one, other);
          grounds.add(new Ground(stand(one), stand(other), pair.likeness()).plainIf(plain));
        }
      }
    }
  }

  private static boolean has(List<Opposites.Term> terms, Opposites.Term term) {
    return terms.stream().anyMatch(own -> own.phrase().equals(term.phrase()));
  }

  private static Finding.Stand stand(Opposites.Term term) {
    return stand(Phrase.around(term.telling(), term.from()), term.phrase());
  }

  /// Whether the contrary words are all in which the two can differ, or the main verbs of what they
  /// say of one subject.
  private static boolean isPlain(Matter.Pair pair, Opposites.Term one, Opposites.Term other) {
    return pair.isSameBut(one.span(), other.span(), LIKELY)
        || (pair.certainty() >= LIKELY
            && Predicate.of(pair.one(), one.from())
                .isOfSame(Predicate.of(pair.other(), other.from())));
  }
}
