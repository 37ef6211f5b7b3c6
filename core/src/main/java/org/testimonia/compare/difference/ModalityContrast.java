package org.testimonia.compare.difference;

import java.util.ArrayList;
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
  private static final Set<String> AHEAD = Set.of("future", "intended", "pledged", "weighed");

  /// Kinds that leave open whether a thing is so, or will be.
  private static final Set<String> OPEN =
      Set.of("possible", "alleged", "seeming", "likely", "weighed");

  private static final String FLAT = "stated";

  /// What one account has as a plan may have come about when another was written.
  private static final double PLANNED = 0.7;

  private static final Lexicon LEXICON = Lexicon.load("modality.txt");

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
    return Finding.of(
        grounds.isEmpty()
            ? Ground.whole(matter.closest().stream().filter(this::isMarkedApart).toList())
            : grounds,
        evidence,
        false);
  }

  /// What the marks of `one` that `other` lacks speak for.
  private void weigh(Telling one, Telling other, SortedMap<String, Double> evidence) {
    SortedSet<String> alone = kinds(one.words());
    alone.removeAll(kinds(other.words()));
    alone.forEach(kind -> Evidence.atLeast(evidence, group(kind), 1));
    Evidence.atLeast(evidence, "marks", alone.size());
  }

  private boolean isMarkedApart(Matter.Pair pair) {
    return !kinds(pair.one().words()).equals(kinds(pair.other().words()));
  }

  private static String group(String kind) {
    return HEDGES.contains(kind) ? "hedge" : AHEAD.contains(kind) ? "ahead" : kind;
  }

  /// The verbs of both that tell of the same, marked in one as they are not in the other.
  private void ground(Matter.Pair pair, List<Ground> grounds, SortedMap<String, Double> evidence) {
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
        boolean hedged = apart.stream().anyMatch(HEDGES::contains);
        Evidence.atLeast(evidence, "anchored", 1);
        Evidence.atLeast(evidence, "hedge-anchored", hedged ? 1 : 0);
        double strength = pair.likeness() * (hedged ? 1 : PLANNED);
        Ground ground = new Ground(stand(one, ours), stand(other, theirs), strength);
        boolean open = apart.stream().anyMatch(OPEN::contains);
        grounds.add(open ? ground.plainIn(pair) : ground);
      }
    }
  }

  private static Finding.Stand stand(Phrase verb, SortedSet<String> kinds) {
    String key = kinds.isEmpty() ? FLAT : String.join(" ", kinds);
    return new Finding.Stand(verb.telling(), key, verb.text(), verb.span());
  }

  /// Whether some of the words say that a thing is less than sure.
  static boolean isHedged(List<Word> words) {
    return kinds(words).stream().anyMatch(HEDGES::contains);
  }

  private static SortedSet<String> kinds(List<Word> words) {
    SortedSet<String> kinds = new TreeSet<>();
    LEXICON.find(words).forEach(hit -> kinds.add(hit.kind()));
    return kinds;
  }
}
