package org.testimonia.compare.difference;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.TimeMention;
import org.testimonia.text.Span;

/// Accounts put one thing at different times. A coarser time that holds the finer one is no
/// difference.
final class TimeContrast implements Contrast {
  /// Clocks nearer than this are one time told loosely.
  private static final Duration NEAR = Duration.ofMinutes(5);

  /// Above this likeness two passages with one time each speak of one thing.
  private static final double PLAIN_LIKENESS = 0.6;

  private enum Relation {
    AGREE,
    CONFLICT,
    UNRELATED
  }

  private final Lexicon modality = Lexicon.load("modality.txt");

  @Override
  public DifferenceType type() {
    return DifferenceType.TIME;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    for (Matter.Pair pair : matter.pairs()) {
      weigh(pair, evidence);
    }
    if (!evidence.containsKey("apart")
        && !evidence.containsKey("apart-partly")
        && !evidence.containsKey("one-only")
        && !evidence.containsKey("tense")) {
      return Optional.empty();
    }
    return Optional.of(new Finding(stands(matter), evidence, false));
  }

  private void weigh(Matter.Pair pair, SortedMap<String, Double> evidence) {
    List<TimeMention> ours = times(pair.one());
    List<TimeMention> theirs = times(pair.other());
    boolean agree = false;
    boolean apart = false;
    for (TimeMention one : ours) {
      for (TimeMention other : theirs) {
        Relation relation = relation(one, other);
        agree |= relation == Relation.AGREE;
        apart |= relation == Relation.CONFLICT;
      }
    }
    Evidence.atLeast(evidence, "tense", otherTense(pair) ? pair.likeness() : 0);
    if (apart && !agree) {
      Evidence.atLeast(evidence, "apart", 1);
      Evidence.atLeast(evidence, "apart-alike", pair.likeness());
      boolean single = ours.size() == 1 && theirs.size() == 1;
      Evidence.atLeast(evidence, "apart-single", single ? 1 : 0);
      if (single && pair.likeness() > PLAIN_LIKENESS) {
        Evidence.atLeast(evidence, Finding.PLAIN, 1);
      }
    } else if (apart) {
      Evidence.atLeast(evidence, "apart-partly", 1);
    } else if (agree) {
      Evidence.atLeast(evidence, "agree", 1);
    } else if (ours.isEmpty() != theirs.isEmpty()) {
      Evidence.atLeast(evidence, "one-only", 1);
    }
  }

  /// Whether one account tells of a thing as coming and the other as done.
  private boolean otherTense(Matter.Pair pair) {
    return isAhead(pair.one()) != isAhead(pair.other());
  }

  private boolean isAhead(Telling telling) {
    return modality.find(telling.words()).stream()
        .anyMatch(hit -> hit.kind().equals("future") || hit.kind().equals("would"));
  }

  private static List<TimeMention> times(Telling telling) {
    return telling.told().reading().times().stream()
        .filter(time -> telling.span().contains(time.span()))
        .toList();
  }

  private static Relation relation(TimeMention one, TimeMention other) {
    if (one.normal().equals(other.normal())) {
      return Relation.AGREE;
    }
    String kind = kind(one);
    if (kind.equals("for") || kind(other).equals("for")) {
      return kind.equals(kind(other)) ? Relation.CONFLICT : Relation.UNRELATED;
    }
    if (one.from().isPresent()
        && other.from().isPresent()
        && one.to().isPresent()
        && other.to().isPresent()) {
      boolean meet = !after(one.from(), other.to()) && !after(other.from(), one.to());
      return meet ? clocks(one, other, Relation.AGREE) : Relation.CONFLICT;
    }
    if (one.clock().isPresent() && other.clock().isPresent()) {
      return clocks(one, other, Relation.UNRELATED);
    }
    return kind.equals(kind(other)) ? Relation.CONFLICT : Relation.UNRELATED;
  }

  private static boolean after(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
  }

  private static Relation clocks(TimeMention one, TimeMention other, Relation otherwise) {
    Optional<LocalTime> here = one.clock();
    Optional<LocalTime> there = other.clock();
    if (here.isEmpty() || there.isEmpty()) {
      return otherwise;
    }
    Duration apart = Duration.between(here.get(), there.get()).abs();
    return apart.compareTo(NEAR) > 0 ? Relation.CONFLICT : Relation.AGREE;
  }

  private static String kind(TimeMention time) {
    int colon = time.normal().indexOf(':');
    return colon < 0 ? time.normal() : time.normal().substring(0, colon);
  }

  /// Each telling with the first of its times that some other account's times are apart from, or
  /// else its first time.
  private List<Finding.Stand> stands(Matter matter) {
    List<Finding.Stand> stands = new ArrayList<>();
    for (Telling telling : matter.tellings()) {
      List<TimeMention> times = times(telling);
      Optional<TimeMention> told =
          times.stream()
              .filter(time -> apartFromSome(time, telling, matter))
              .findFirst()
              .or(() -> times.stream().findFirst());
      if (told.isPresent()) {
        Span span = told.get().span();
        stands.add(new Finding.Stand(telling, key(told.get()), telling.text(span), span));
      } else if (matter.nearness(telling) > 0) {
        String key = isAhead(telling) ? "ahead" : "";
        stands.add(new Finding.Stand(telling, key, telling.text(), telling.span()));
      }
    }
    return stands;
  }

  private static boolean apartFromSome(TimeMention time, Telling telling, Matter matter) {
    return matter.tellings().stream()
        .filter(other -> !other.account().equals(telling.account()))
        .flatMap(other -> times(other).stream())
        .anyMatch(other -> relation(time, other) == Relation.CONFLICT);
  }

  private static String key(TimeMention time) {
    String days = time.from().map(LocalDate::toString).orElse(time.normal());
    return days + time.clock().map(clock -> " " + clock).orElse("");
  }
}
