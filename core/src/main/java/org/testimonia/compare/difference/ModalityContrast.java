package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.model.DifferenceType;

/// One account says that a thing is, another that it may be, will be, is planned or is said to be.
final class ModalityContrast implements Contrast {
  private static final Set<String> HEDGES = Set.of("possible", "alleged", "seeming", "likely");
  private static final Set<String> AHEAD = Set.of("future", "intended");

  private static final String FLAT = "stated";

  /// Verbs that tell of the same by their surroundings only are less surely of one thing.
  private static final double NEAR = 0.4;

  private final Lexicon lexicon = Lexicon.load("modality.txt");

  @Override
  public DifferenceType type() {
    return DifferenceType.MODALITY;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    for (Matter.Pair pair : matter.closest()) {
      weigh(pair.one(), pair.other(), evidence);
      weigh(pair.other(), pair.one(), evidence);
      ground(pair, grounds, evidence);
    }
    return Finding.of(grounds, evidence, false);
  }

  /// What the marks of `one` that `other` lacks speak for.
  private void weigh(Telling one, Telling other, SortedMap<String, Double> evidence) {
    SortedSet<String> theirs = kinds(other.words());
    for (String kind : kinds(one.words())) {
      if (!theirs.contains(kind)) {
        boolean hedge = HEDGES.contains(kind);
        boolean flat = theirs.stream().noneMatch(hedge ? HEDGES::contains : AHEAD::contains);
        Evidence.atLeast(evidence, group(kind) + (flat ? "-flat" : "-other"), 1);
      }
    }
  }

  private static String group(String kind) {
    return HEDGES.contains(kind) ? "hedge" : AHEAD.contains(kind) ? "ahead" : kind;
  }

  /// The verbs of both that tell of the same, marked in one as they are not in the other.
  private void ground(Matter.Pair pair, List<Ground> grounds, SortedMap<String, Double> evidence) {
    int before = grounds.size();
    for (Phrase one : Phrase.verbs(pair.one())) {
      for (Phrase other : Phrase.verbs(pair.other())) {
        SortedSet<String> ours = kinds(one.words());
        SortedSet<String> theirs = kinds(other.words());
        if (ours.equals(theirs) || !one.correspondsTo(other)) {
          continue;
        }
        SortedSet<String> apart = new TreeSet<>(ours);
        apart.addAll(theirs);
        apart.removeIf(kind -> ours.contains(kind) && theirs.contains(kind));
        apart.forEach(kind -> Evidence.atLeast(evidence, group(kind) + "-anchored", 1));
        Evidence.atLeast(evidence, "anchored", pair.likeness());
        boolean hedged = apart.stream().anyMatch(HEDGES::contains);
        double strength = pair.likeness() * (hedged ? 1 : 0.7);
        grounds.add(new Ground(stand(one, ours), stand(other, theirs), strength));
      }
    }
    if (grounds.size() == before && pair.isComparable()) {
      nearest(pair.one(), pair.other(), pair.likeness(), grounds);
      nearest(pair.other(), pair.one(), pair.likeness(), grounds);
    }
  }

  /// A verb of `one` with a mark that `other` has nowhere, and the verb of `other` that is nearest
  /// to it by the words around both.
  private void nearest(Telling one, Telling other, double likeness, List<Ground> grounds) {
    SortedSet<String> theirs = kinds(other.words());
    for (Phrase verb : Phrase.verbs(one)) {
      SortedSet<String> ours = kinds(verb.words());
      if (!ours.isEmpty() && Collections.disjoint(ours, theirs)) {
        Phrase.verbs(other).stream()
            .filter(their -> verb.common(their) > 0)
            .max(Comparator.comparingInt(verb::common))
            .ifPresent(their ->
                grounds.add(
                    new Ground(
                        stand(verb, ours), stand(their, kinds(their.words())), NEAR * likeness)));
      }
    }
  }

  private static Finding.Stand stand(Phrase verb, SortedSet<String> kinds) {
    String key = kinds.isEmpty() ? FLAT : String.join(" ", kinds);
    return new Finding.Stand(verb.telling(), key, verb.text(), verb.span());
  }

  private SortedSet<String> kinds(List<Word> words) {
    SortedSet<String> kinds = new TreeSet<>();
    lexicon.find(words).forEach(hit -> kinds.add(hit.kind()));
    return kinds;
  }
}
