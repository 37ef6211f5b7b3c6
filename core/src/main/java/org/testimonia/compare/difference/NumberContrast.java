package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /// Above this likeness two passages with one such number each speak of one thing.
  private static final double PLAIN_LIKENESS = 0.5;

  @Override
  public DifferenceType type() {
    return DifferenceType.NUMBER;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    for (Matter.Pair pair : matter.pairs()) {
      weigh(pair, evidence);
    }
    if (!evidence.containsKey("apart") && !evidence.containsKey("bound")) {
      return Optional.empty();
    }
    return Optional.of(new Finding(stands(matter), evidence, false));
  }

  private static void weigh(Matter.Pair pair, SortedMap<String, Double> evidence) {
    List<Quantity> ours = quantities(pair.one());
    List<Quantity> theirs = quantities(pair.other());
    int agreed = 0;
    for (Quantity one : ours) {
      boolean agree = theirs.stream().anyMatch(other -> one.agreesWith(other));
      agreed += agree ? 1 : 0;
      for (Quantity other : theirs) {
        boolean taken = ours.stream().anyMatch(mine -> mine.agreesWith(other));
        if (agree || taken) {
          if (one.agreesWith(other)
              && isOpen(one) != isOpen(other)
              && sameThing(pair, one, other)) {
            Evidence.atLeast(evidence, "bound", 1);
          }
        } else if (one.comparableWith(other) && !one.ordinal()) {
          apart(pair, one, other, evidence);
        }
      }
    }
    if (agreed > 0) {
      Evidence.atLeast(evidence, "agree", 1);
    } else if (ours.isEmpty() != theirs.isEmpty()) {
      Evidence.atLeast(evidence, "one-only", 1);
    }
  }

  private static void apart(
      Matter.Pair pair, Quantity one, Quantity other, SortedMap<String, Double> evidence) {
    boolean same = sameThing(pair, one, other);
    double near = nearness(pair, one, other);
    Evidence.atLeast(evidence, "apart", 1);
    Evidence.atLeast(evidence, "apart-near", near);
    Evidence.atLeast(evidence, "apart-alike", pair.likeness());
    if (same) {
      Evidence.atLeast(evidence, "apart-same-thing", 1);
      if (pair.likeness() > PLAIN_LIKENESS) {
        Evidence.atLeast(evidence, Finding.PLAIN, 1);
      }
    }
  }

  private static boolean isOpen(Quantity quantity) {
    return Double.isInfinite(quantity.low()) || Double.isInfinite(quantity.high());
  }

  private static boolean sameThing(Matter.Pair pair, Quantity one, Quantity other) {
    if (!one.unit().equals(other.unit())) {
      return false;
    }
    if (!one.counted().isEmpty() && !other.counted().isEmpty()) {
      return Word.stem(one.counted()).equals(Word.stem(other.counted()));
    }
    return !one.unit().isEmpty() || nearness(pair, one, other) > 0.5;
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

  /// Each telling with the first of its numbers that some other account's numbers are apart from.
  private static List<Finding.Stand> stands(Matter matter) {
    List<Finding.Stand> stands = new ArrayList<>();
    List<Quantity> seen = new ArrayList<>();
    for (Telling telling : matter.tellings()) {
      List<Quantity> quantities = quantities(telling);
      Optional<Quantity> told =
          quantities.stream()
              .filter(quantity -> apartFromSome(quantity, telling, matter))
              .findFirst();
      if (told.isPresent()) {
        Quantity quantity = told.get();
        int group = 0;
        while (group < seen.size() && !same(seen.get(group), quantity)) {
          group++;
        }
        if (group == seen.size()) {
          seen.add(quantity);
        }
        Span span = quantity.span();
        stands.add(new Finding.Stand(telling, "" + group, telling.text(span), span));
      }
    }
    return stands;
  }

  private static boolean same(Quantity one, Quantity other) {
    return one.agreesWith(other) && isOpen(one) == isOpen(other);
  }

  private static boolean apartFromSome(Quantity quantity, Telling telling, Matter matter) {
    return matter.tellings().stream()
        .filter(other -> !other.account().equals(telling.account()))
        .anyMatch(other ->
            quantities(other).stream()
                .anyMatch(theirs -> quantity.comparableWith(theirs) && !same(quantity, theirs)));
  }
}
