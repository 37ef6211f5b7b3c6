package org.testimonia.compare.difference;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Reading;
import org.testimonia.model.TimeMention;
import org.testimonia.text.Span;

/// Accounts put one thing at different times. A coarser time that holds the finer one is no
/// difference.
final class TimeContrast implements Contrast {
  /// Clocks nearer than this are one time told loosely.
  private static final Duration NEAR = Duration.ofMinutes(5);

  private static final Set<String> FROM_EVENT = Set.of("after", "before");

  /// Kinds of expressions that say on which days a thing was.
  private static final Set<String> DAYS = Set.of("ago", "date", "day", "week", "weekday");

  private static final Pattern LENGTH = Pattern.compile("(\\w+:)[\\d.]+(\\p{L}+)");

  private enum Relation {
    AGREE,
    CONFLICT,
    UNRELATED
  }

  @Override
  public DifferenceType type() {
    return DifferenceType.TIME;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    for (Matter.Pair pair : matter.pairs()) {
      weigh(pair, evidence, grounds);
    }
    Optional<Finding> finding = Finding.of(grounds, evidence, false);
    return finding.map(found -> isMeasured(found) ? withDays(matter, found) : found);
  }

  private static boolean isMeasured(Finding finding) {
    return finding.stands().stream().anyMatch(stand -> FROM_EVENT.contains(kind(stand.key())));
  }

  /// Where accounts say how far from an event a thing was, those that date it otherwise ("earlier
  /// this week") stand beside: in the same sentence, for the clause that is compared may leave it
  /// out.
  private static Finding withDays(Matter matter, Finding finding) {
    List<Finding.Stand> stands = new ArrayList<>(finding.stands());
    for (Telling telling : matter.tellings()) {
      if (stands.stream().noneMatch(one -> one.telling().account().equals(telling.account()))) {
        times(telling.told().reading(), telling.sentences()).stream()
            .filter(time -> DAYS.contains(kind(time)))
            .limit(1)
            .forEach(time -> stands.add(stand(telling, time)));
      }
    }
    return new Finding(stands, finding.evidence(), finding.strength(), finding.translated());
  }

  private static void weigh(
      Matter.Pair pair, SortedMap<String, Double> evidence, List<Ground> grounds) {
    List<TimeMention> ours = times(pair.one());
    List<TimeMention> theirs = times(pair.other());
    boolean agree = false;
    List<Ground> apart = new ArrayList<>();
    for (TimeMention one : ours) {
      for (TimeMention other : theirs) {
        Relation relation = relation(one, other);
        agree |= relation == Relation.AGREE;
        if (relation == Relation.CONFLICT
            && !agrees(one, theirs)
            && !agrees(other, ours)
            && !Deadline.same(pair.one(), one, pair.other(), other)
            && setting(pair.one(), one).answers(setting(pair.other(), other))) {
          double strength = isFromEvent(one, other) ? Finding.PLAIN : pair.likeness();
          Ground ground = new Ground(stand(pair.one(), one), stand(pair.other(), other), strength);
          apart.add(ground.plainIn(pair));
        }
      }
    }
    Evidence.atLeast(evidence, "agree", agree ? 1 : 0);
    Evidence.atLeast(evidence, "one-only", ours.isEmpty() != theirs.isEmpty() ? 1 : 0);
    if (!pair.isComparable()) {
      apart.removeIf(ground -> ground.strength() < Finding.PLAIN);
    }
    if (apart.isEmpty()) {
      return;
    }
    Evidence.atLeast(evidence, "apart", 1);
    boolean only = ours.size() == 1 && theirs.size() == 1 && pair.isSure();
    Evidence.atLeast(evidence, "apart-only", only ? 1 : 0);
    grounds.addAll(apart);
  }

  private static boolean agrees(TimeMention time, List<TimeMention> others) {
    return others.stream().anyMatch(other -> relation(time, other) == Relation.AGREE);
  }

  /// "Hours after" and "one day after": few accounts measure from an event, and those that speak of
  /// one matter measure from the same, whatever else they say of it.
  private static boolean isFromEvent(TimeMention one, TimeMention other) {
    return FROM_EVENT.contains(kind(one)) && kind(one).equals(kind(other));
  }

  private static Setting setting(Telling telling, TimeMention time) {
    return Setting.of(telling, time.span());
  }

  private static Finding.Stand stand(Telling telling, TimeMention time) {
    return new Finding.Stand(telling, key(time), telling.text(time.span()), time.span());
  }

  private static List<TimeMention> times(Telling telling) {
    return times(telling.told().reading(), telling.span());
  }

  private static List<TimeMention> times(Reading reading, Span span) {
    return reading.times().stream().filter(time -> span.contains(time.span().start())).toList();
  }

  private static Relation relation(TimeMention one, TimeMention other) {
    if (one.normal().equals(other.normal())) {
      return Relation.AGREE;
    }
    String kind = kind(one);
    if (isVague(one, other) || isVague(other, one)) {
      return Relation.AGREE;
    }
    if (kind.equals("for") || kind(other).equals("for")) {
      // Two lengths that can be counted differ as numbers do.
      boolean counted = isCounted(one) && isCounted(other);
      return kind.equals(kind(other)) && !counted ? Relation.CONFLICT : Relation.UNRELATED;
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
    if (isPart(one, other) || isPart(other, one)) {
      return Relation.AGREE;
    }
    return kind.equals(kind(other)) ? Relation.CONFLICT : Relation.UNRELATED;
  }

  private static boolean isCounted(TimeMention length) {
    return LENGTH.matcher(length.normal()).matches();
  }

  /// "Months after" may be "four months after": `after:months`, `after:4mo`.
  private static boolean isVague(TimeMention vague, TimeMention exact) {
    Matcher length = LENGTH.matcher(exact.normal());
    return length.matches() && vague.normal().startsWith(length.group(1) + length.group(2));
  }

  /// "Friday night" is of "Friday", whichever Friday that is.
  private static boolean isPart(TimeMention one, TimeMention other) {
    return one.normal().startsWith(other.normal() + "/");
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
    return kind(time.normal());
  }

  private static String kind(String normal) {
    int colon = normal.indexOf(':');
    return colon < 0 ? normal : normal.substring(0, colon);
  }

  private static String key(TimeMention time) {
    String days = time.from().map(LocalDate::toString).orElse(time.normal());
    return days + time.clock().map(clock -> " " + clock).orElse("");
  }
}
