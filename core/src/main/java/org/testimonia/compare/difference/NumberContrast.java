package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Quantity;
import org.testimonia.text.Span;

/// Accounts give different numbers for one thing. Rounding, other units and openly vague numbers
/// that allow each other are no difference.
final class NumberContrast implements Contrast {
  /// How many words on either side of a number tell what it is about.
  private static final int CONTEXT = 5;

  /// Of the words around numbers of other things, at least so many must be the same.
  private static final double LEAST_NEAR = 0.25;

  /// With more of the words around them the same, two numbers are of one thing, whatever they
  /// count.
  private static final double MOST_NEAR = 0.5;

  private static final Set<String> PEOPLE = Set.of("people", "person");

  @Override
  public DifferenceType type() {
    return DifferenceType.NUMBER;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    List<Quantity> seen = new ArrayList<>();
    for (Matter.Pair pair : matter.pairs()) {
      weigh(pair, evidence, grounds, seen);
    }
    return Finding.of(grounds, evidence, false)
        .map(finding ->
            new Finding(
                completed(matter, finding.stands(), seen),
                finding.evidence(),
                finding.strength(),
                false));
  }

  private static void weigh(
      Matter.Pair pair,
      SortedMap<String, Double> evidence,
      List<Ground> grounds,
      List<Quantity> seen) {
    List<Quantity> ours = quantities(pair.one());
    List<Quantity> theirs = quantities(pair.other());
    int agreed = 0;
    for (Quantity one : ours) {
      boolean agree = theirs.stream().anyMatch(one::agreesWith);
      agreed += agree ? 1 : 0;
      for (Quantity other : theirs) {
        boolean taken = agree || ours.stream().anyMatch(mine -> mine.agreesWith(other));
        boolean bound = isBound(one, other) && sameThing(pair, one, other);
        Evidence.atLeast(evidence, "bound", bound ? 1 : 0);
        if (bound || (!taken && apart(pair, one, other, evidence))) {
          boolean plain = isLength(one) && pair.certainty() >= 1;
          double strength =
              plain ? Finding.PLAIN : (1 + pair.likeness() + nearness(pair, one, other)) / 3;
          Ground ground =
              new Ground(stand(pair.one(), one, seen), stand(pair.other(), other, seen), strength);
          grounds.add(mayCountPeople(one, other) ? ground.plainIn(pair) : ground);
        }
      }
    }
    Evidence.atLeast(evidence, "agree", agreed > 0 ? 1 : 0);
    Evidence.atLeast(evidence, "one-only", ours.isEmpty() != theirs.isEmpty() ? 1 : 0);
  }

  /// With the accounts whose numbers differ from nobody's enough to be a ground of their own: those
  /// that side with one of the stands, and those that leave it open ("more than twenty" beside "26"
  /// and "27").
  private static List<Finding.Stand> completed(
      Matter matter, List<Finding.Stand> stands, List<Quantity> seen) {
    List<Finding.Stand> all = new ArrayList<>(stands);
    for (Telling telling : matter.tellings()) {
      if (all.stream().noneMatch(one -> one.telling().account().equals(telling.account()))) {
        quantities(telling).stream()
            .filter(quantity ->
                stands.stream()
                    .filter(one -> sides(seen.get(Integer.parseInt(one.key())), quantity))
                    .anyMatch(one -> one.telling().likeness(telling) > 0))
            .findFirst()
            .ifPresent(quantity -> all.add(stand(telling, quantity, seen)));
      }
    }
    return all;
  }

  private static boolean sides(Quantity stand, Quantity quantity) {
    return stand.agreesWith(quantity) && mayCountAlike(stand, quantity);
  }

  /// Weighs two numbers that do not agree; whether they may be of one thing.
  private static boolean apart(
      Matter.Pair pair, Quantity one, Quantity other, SortedMap<String, Double> evidence) {
    boolean same = sameThing(pair, one, other);
    double near = nearness(pair, one, other);
    boolean only = quantities(pair.one()).size() == 1 && quantities(pair.other()).size() == 1;
    boolean mayBeOne = only && mayCountPeople(one, other) && pair.isComparable();
    if (!one.comparableWith(other) || one.ordinal() || (!same && near < LEAST_NEAR && !mayBeOne)) {
      return false;
    }
    Evidence.atLeast(evidence, "apart", 1);
    Evidence.atLeast(evidence, "apart-near", near);
    Evidence.atLeast(evidence, "apart-same-thing", same ? 1 : 0);
    Evidence.atLeast(evidence, "apart-only", only ? 1 : 0);
    return true;
  }

  /// Numbers that a reader takes for the same have one key.
  private static Finding.Stand stand(Telling telling, Quantity quantity, List<Quantity> seen) {
    int group = 0;
    while (group < seen.size() && !same(seen.get(group), quantity)) {
      group++;
    }
    if (group == seen.size()) {
      seen.add(quantity);
    }
    Span span = quantity.span();
    return new Finding.Stand(telling, "" + group, telling.text(span), span);
  }

  private static boolean same(Quantity one, Quantity other) {
    return one.agreesWith(other) && one.isOpen() == other.isOpen() && !isBound(one, other);
  }

  /// Whether the one gives as a number what for the other is only an end of what it may be: "51"
  /// and "at least 51", "15 percent" and "8 to 15 percent".
  private static boolean isBound(Quantity one, Quantity other) {
    return one.agreesWith(other) && (isEndOf(one, other) || isEndOf(other, one));
  }

  private static boolean isEndOf(Quantity one, Quantity other) {
    return one.low() == one.high()
        && !one.approximate()
        && (other.isOpen() || other.isRange())
        && (one.low() == other.low() || one.high() == other.high());
  }

  /// Two lengths of time told of what is surely one thing differ whatever else is said of it.
  private static boolean isLength(Quantity quantity) {
    return quantity.unit().equals("s") && !isAge(quantity);
  }

  private static boolean isAge(Quantity quantity) {
    return quantity.counted().equals("age");
  }

  private static boolean sameThing(Matter.Pair pair, Quantity one, Quantity other) {
    if (!one.unit().equals(other.unit())) {
      return false;
    }
    double near = nearness(pair, one, other);
    if (isAge(one) || isAge(other)) {
      return near > MOST_NEAR;
    }
    if (!one.counted().isEmpty() && !other.counted().isEmpty()) {
      return mayCountAlike(one, other)
          || (pair.other().has(Word.stem(one.counted()))
              && pair.one().has(Word.stem(other.counted())))
          || near > MOST_NEAR;
    }
    return !one.unit().isEmpty() || near > MOST_NEAR;
  }

  /// False for "two capitals" and "two shots".
  private static boolean mayCountAlike(Quantity one, Quantity other) {
    return one.counted().isEmpty()
        || other.counted().isEmpty()
        || Word.stem(one.counted()).equals(Word.stem(other.counted()));
  }

  /// Whether each may count people, or no noun says what it counts: "280 observers" and "340
  /// people", "four" and "three people".
  private static boolean mayCountPeople(Quantity one, Quantity other) {
    return mayCountAlike(one, other)
        || PEOPLE.contains(one.counted())
        || PEOPLE.contains(other.counted());
  }

  /// How alike the words around two numbers are, from 0 to 1.
  private static double nearness(Matter.Pair pair, Quantity one, Quantity other) {
    List<String> here = around(pair.one(), one);
    List<String> there = around(pair.other(), other);
    int least = Math.min(here.size(), there.size());
    long common = here.stream().filter(there::contains).count();
    return least == 0 ? 0 : Math.min(1, (double) common / least);
  }

  private static List<String> around(Telling telling, Quantity quantity) {
    List<String> stems = new ArrayList<>();
    List<Word> words = telling.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().overlaps(quantity.span())) {
        int from = Math.max(0, i - CONTEXT);
        int to = Math.min(words.size(), i + CONTEXT + 1);
        for (Word word : words.subList(from, to)) {
          if (word.isContent() && !word.tag().equals("NUM") && !stems.contains(word.stem())) {
            stems.add(word.stem());
          }
        }
      }
    }
    return stems;
  }

  private static List<Quantity> quantities(Telling telling) {
    return telling.told().reading().quantities().stream()
        .filter(quantity -> telling.span().overlaps(quantity.span()))
        .filter(quantity -> telling.span().contains(quantity.span()))
        .toList();
  }
}
