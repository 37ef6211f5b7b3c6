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
import org.testimonia.text.Span;

/// One account says that a thing is, another that it may be, will be, is planned or is said to be.
final class ModalityContrast implements Contrast {
  private static final Set<String> HEDGES = Set.of("possible", "alleged", "seeming", "likely");
  private static final Set<String> AHEAD = Set.of("future", "intended", "pledged", "weighed");

  /// Kinds that leave open whether a thing is so, or will be.
  private static final Set<String> OPEN =
      Set.of("possible", "alleged", "seeming", "likely", "weighed");

  /// Kinds that tell of a thing as not yet done, when another has it done.
  private static final Set<String> UNDONE = Set.of("intended", "pledged", "weighed");

  /// Hedges that a verb or noun puts on the whole clause after it: "initial indications suggest
  /// that".
  private static final Set<String> GOVERNING = Set.of("possible", "seeming", "likely");

  private static final String CONFIRMED = "confirmed";

  private static final String FLAT = "stated";

  /// So many words after a hedge the "that" of its clause may stand.
  private static final int REACH = 2;

  private static final SortedSet<String> NONE = new TreeSet<>();

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
      governed(pair, grounds);
      governed(pair.mirrored(), grounds);
      confirmed(pair, grounds);
      confirmed(pair.mirrored(), grounds);
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
        SortedSet<String> common = kinds(pair.one().words());
        common.retainAll(kinds(pair.other().words()));
        boolean open =
            apart.stream().anyMatch(kind -> OPEN.contains(kind) && !common.contains(kind));
        boolean done =
            UNDONE.containsAll(apart)
                && (ours.isEmpty() ? one.isInflected() : theirs.isEmpty() && other.isInflected());
        boolean plain = (open || done) && pair.isSameBut(one.verbal(), other.verbal());
        grounds.add(ground.plainIf(plain));
      }
    }
  }

  /// A hedge of the one on a whole clause that the other, which has no hedge, states.
  private static void governed(Matter.Pair pair, List<Ground> grounds) {
    Telling one = pair.one();
    if (isHedged(pair.other().words())) {
      return;
    }
    for (Lexicon.Hit hit : LEXICON.find(one.words())) {
      int that = clauseAfter(one, hit);
      if (GOVERNING.contains(hit.kind()) && that > 0) {
        Span span = Evidence.span(one, start(one, hit.from()), that);
        Finding.Stand hedge = new Finding.Stand(one, hit.kind(), one.text(span), span);
        Phrase.verbs(one).stream()
            .filter(verb -> verb.from() >= that)
            .flatMap(
                verb -> Phrase.verbs(pair.other()).stream().filter(verb::correspondsTo).limit(1))
            .findFirst()
            .map(verb -> new Ground(hedge, stand(verb, NONE), PLANNED * pair.likeness()))
            .map(ground -> ground.plainIf(pair.isSameBut(span, Matter.Pair.NOTHING)))
            .ifPresent(grounds::add);
      }
    }
  }

  /// One past the "that" behind a hedge; 0 when there is none.
  private static int clauseAfter(Telling telling, Lexicon.Hit hit) {
    int last = Math.min(telling.words().size(), hit.to() + REACH);
    for (int i = hit.to(); i < last; i++) {
      if (telling.words().get(i).form().equals("that")) {
        return i + 1;
      }
    }
    return 0;
  }

  /// Where the clause begins that word number `at` stands in.
  private static int start(Telling telling, int at) {
    int start = at;
    while (start > 0 && !Set.of("PUNCT", "SCONJ").contains(telling.words().get(start - 1).tag())) {
      start--;
    }
    return start;
  }

  /// What the one leaves open the other has confirmed: "suggested that", "confirmed that".
  private static void confirmed(Matter.Pair pair, List<Ground> grounds) {
    for (Lexicon.Hit open : LEXICON.find(pair.one().words())) {
      for (Lexicon.Hit firm : LEXICON.find(pair.other().words())) {
        if (OPEN.contains(open.kind()) && firm.kind().equals(CONFIRMED)) {
          Span here = Evidence.span(pair.one(), open.from(), open.to());
          Span there = Evidence.span(pair.other(), firm.from(), firm.to());
          if (pair.isSameBut(here, there)) {
            grounds.add(
                new Ground(stand(pair.one(), open), stand(pair.other(), firm), Finding.PLAIN));
          }
        }
      }
    }
  }

  private static Finding.Stand stand(Telling telling, Lexicon.Hit hit) {
    Phrase phrase = Phrase.around(telling, hit.from());
    return new Finding.Stand(telling, hit.kind(), phrase.text(), phrase.span());
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
