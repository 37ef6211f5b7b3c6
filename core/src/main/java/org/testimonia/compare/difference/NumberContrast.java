package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.Comparator;
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
    Figures ours = Figures.of(pair.one());
    Figures theirs = Figures.of(pair.other());
    boolean agreed = ours.here().stream().anyMatch(one -> agree(one, theirs.here()));
    List<Rivals> rivals = new ArrayList<>();
    for (Quantity one : ours.here()) {
      for (Quantity other : theirs.here()) {
        if (isRival(pair, ours, theirs, one, other)) {
          rivals.add(new Rivals(one, other, NumberSetting.rank(pair, one, other)));
        }
      }
    }
    for (Rivals chosen : Rivals.oneToOne(rivals)) {
      Quantity one = chosen.one();
      Quantity other = chosen.other();
      if (isBound(ours, theirs, one, other)) {
        Evidence.atLeast(evidence, "bound", 1);
      } else {
        note(pair, one, other, evidence);
      }
      grounds.add(ground(pair, one, other, seen));
    }
    Evidence.atLeast(evidence, "agree", agreed ? 1 : 0);
    Evidence.atLeast(
        evidence, "one-only", ours.here().isEmpty() != theirs.here().isEmpty() ? 1 : 0);
  }

  /// Two numbers, and how surely the one stands where the other does.
  private record Rivals(Quantity one, Quantity other, double rank) {
    private boolean shares(Rivals next) {
      return one.equals(next.one) || other.equals(next.other);
    }

    /// The best ranked first, each number once.
    static List<Rivals> oneToOne(List<Rivals> rivals) {
      List<Rivals> sorted = new ArrayList<>(rivals);
      sorted.sort(Comparator.comparingDouble(Rivals::rank).reversed());
      List<Rivals> chosen = new ArrayList<>();
      for (Rivals next : sorted) {
        if (chosen.stream().noneMatch(taken -> taken.shares(next))) {
          chosen.add(next);
        }
      }
      return chosen;
    }
  }

  private static boolean agree(Quantity one, List<Quantity> others) {
    return others.stream().anyMatch(one::agreesWith);
  }

  /// Whether two numbers may be told of one thing and do not say the same.
  private static boolean isRival(
      Matter.Pair pair, Figures ours, Figures theirs, Quantity one, Quantity other) {
    if (isBound(ours, theirs, one, other)) {
      return sameThing(pair, one, other);
    }
    return !theirs.answer(one)
        && !ours.answer(other)
        && !ours.makeWholeWith(one, theirs, other)
        && mayBeOne(pair, one, other);
  }

  private static Ground ground(
      Matter.Pair pair, Quantity one, Quantity other, List<Quantity> seen) {
    boolean plain = isLength(one) && pair.certainty() >= 1;
    double near = NumberSetting.nearness(pair, one, other);
    double strength = plain ? Finding.PLAIN : (1 + pair.likeness() + near) / 3;
    Ground ground =
        new Ground(stand(pair.one(), one, seen), stand(pair.other(), other, seen), strength);
    boolean alike = Rate.of(pair.one(), one).equals(Rate.of(pair.other(), other));
    return alike && mayCountPeople(one, other) ? ground.plainIn(pair) : ground;
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
    return stand.agreesWith(quantity) && Figures.mayCountAlike(stand, quantity);
  }

  private static boolean mayBeOne(Matter.Pair pair, Quantity one, Quantity other) {
    String here = Rate.of(pair.one(), one);
    String there = Rate.of(pair.other(), other);
    boolean otherRate = !here.isEmpty() && !there.isEmpty() && !here.equals(there);
    boolean alone = isAlone(pair) && mayCountPeople(one, other) && pair.isComparable();
    return one.comparableWith(other)
        && !one.ordinal()
        && !otherRate
        && !NumberSetting.measureApart(pair, one, other)
        && (sameThing(pair, one, other)
            || NumberSetting.nearness(pair, one, other) >= LEAST_NEAR
            || alone);
  }

  private static boolean isAlone(Matter.Pair pair) {
    return quantities(pair.one()).size() == 1 && quantities(pair.other()).size() == 1;
  }

  private static void note(
      Matter.Pair pair, Quantity one, Quantity other, SortedMap<String, Double> evidence) {
    Evidence.atLeast(evidence, "apart", 1);
    Evidence.atLeast(evidence, "apart-near", NumberSetting.nearness(pair, one, other));
    Evidence.atLeast(evidence, "apart-same-thing", sameThing(pair, one, other) ? 1 : 0);
    Evidence.atLeast(evidence, "apart-only", isAlone(pair) ? 1 : 0);
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

  private static boolean isBound(Figures ours, Figures theirs, Quantity one, Quantity other) {
    return isBound(one, other) && !ours.haveEndsOf(other) && !theirs.haveEndsOf(one);
  }

  /// Whether the one gives as a number what for the other is only an end of what it may be: "51"
  /// and "at least 51", "15 percent" and "8 to 15 percent".
  private static boolean isBound(Quantity one, Quantity other) {
    return one.agreesWith(other) && (isEndOf(one, other) || isEndOf(other, one));
  }

  private static boolean isEndOf(Quantity one, Quantity other) {
    return one.low() == one.high()
        && !one.approximate()
        && (other.isRange() || (other.isOpen() && !isRound(one.low())))
        && (one.low() == other.low() || one.high() == other.high());
  }

  /// Whether it is one of the numbers that people round to, from ten on: 15, 40, 250, 20,000. "More
  /// than 20,000" says no more than "20,000" there.
  private static boolean isRound(double value) {
    double tens = Math.floor(Math.log10(value));
    return tens >= 1 && value % (5 * Math.pow(10, tens - 1)) == 0;
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
    double near = NumberSetting.nearness(pair, one, other);
    if (isAge(one) || isAge(other)) {
      return near > MOST_NEAR;
    }
    if (!one.counted().isEmpty() && !other.counted().isEmpty()) {
      return Figures.mayCountAlike(one, other)
          || (pair.other().has(Word.stem(one.counted()))
              && pair.one().has(Word.stem(other.counted())))
          || near > MOST_NEAR;
    }
    return !one.unit().isEmpty() || near > MOST_NEAR;
  }

  /// Whether each may count people, or no noun says what it counts: "280 observers" and "340
  /// people", "four" and "three people".
  private static boolean mayCountPeople(Quantity one, Quantity other) {
    return Figures.mayCountAlike(one, other)
        || PEOPLE.contains(one.counted())
        || PEOPLE.contains(other.counted());
  }

  private static List<Quantity> quantities(Telling telling) {
    return Figures.of(telling).here();
  }
}
