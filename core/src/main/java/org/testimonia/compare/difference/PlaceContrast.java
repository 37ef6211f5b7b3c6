package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.text.Span;

/// Accounts put one thing at different places. A place named together with a larger one that holds
/// it is no difference.
final class PlaceContrast implements Contrast {
  private static final Set<String> WHERE =
      Set.of("in", "at", "near", "outside", "inside", "from", "to", "off", "over", "on", "around");

  private static final Set<String> OF_MANY =
      Set.of(
          "new",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "san",
          "santa",
          "saint",
          "st",
          "los",
          "las",
          "el",
          "al",
          "port",
          "fort",
          "lake",
          "mount",
          "upper",
          "lower",
          "the",
          "of",
          "street",
          "road",
          "avenue",
          "square",
          "airport",
          "bridge");

  /// A place with the preposition that it follows.
  private record Located(Name name, String preposition) {
    String key() {
      return name.canonical().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public DifferenceType type() {
    return DifferenceType.PLACE;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    List<Ground> grounds = new ArrayList<>();
    for (Matter.Pair pair : matter.pairs()) {
      weigh(pair, evidence, grounds);
    }
    return Finding.of(grounds, evidence, false);
  }

  private static void weigh(
      Matter.Pair pair, SortedMap<String, Double> evidence, List<Ground> grounds) {
    List<Located> ours = located(pair.one());
    List<Located> theirs = located(pair.other());
    List<Ground> sides = sides(pair);
    sides.addAll(sites(pair));
    swapped(pair, ours, theirs).ifPresent(sides::add);
    if (!sides.isEmpty()) {
      Evidence.atLeast(evidence, "apart", 1);
      Evidence.atLeast(evidence, "apart-alike", pair.likeness());
      grounds.addAll(sides);
      return;
    }
    if (!pair.isComparable() || meet(pair.one(), pair.other())) {
      return;
    }
    for (Located one : ours) {
      for (Located other : theirs) {
        if (one.preposition().equals(other.preposition())
            && setting(pair.one(), one).answers(setting(pair.other(), other))) {
          Evidence.atLeast(evidence, "apart", 1);
          Evidence.atLeast(evidence, "apart-alike", pair.likeness());
          Ground ground =
              new Ground(stand(pair.one(), one), stand(pair.other(), other), pair.likeness());
          grounds.add(ground.plainIn(pair));
        }
      }
    }
  }

  /// Contrary sides of one place, where neither tells of the other's side too.
  private static List<Ground> sides(Matter.Pair pair) {
    List<Compass> ours = Compass.in(pair.one());
    List<Compass> theirs = Compass.in(pair.other());
    List<Ground> grounds = new ArrayList<>();
    for (Compass one : ours) {
      for (Compass other : theirs) {
        boolean both = isTold(one, theirs) || isTold(other, ours);
        if (pair.isComparable() && one.isContraryTo(other) && !both) {
          Ground ground =
              new Ground(
                  stand(pair.one(), one.span()),
                  stand(pair.other(), other.span()),
                  pair.likeness());
          grounds.add(ground.plainIn(pair));
        }
      }
    }
    return grounds;
  }

  private static boolean isTold(Compass side, List<Compass> others) {
    return others.stream()
        .anyMatch(
            other -> side.northing() == other.northing() && side.easting() == other.easting());
  }

  /// Two places without a name, where all else is the same.
  private static List<Ground> sites(Matter.Pair pair) {
    List<Ground> grounds = new ArrayList<>();
    for (Site one : Site.in(pair.one())) {
      for (Site other : Site.in(pair.other())) {
        boolean apart =
            one.preposition().equals(other.preposition())
                && !pair.other().has(one.stem())
                && !pair.one().has(other.stem())
                && Setting.of(pair.one(), one.span())
                    .answers(Setting.of(pair.other(), other.span()));
        if (apart && pair.isSameBut(one.span(), other.span())) {
          grounds.add(
              new Ground(
                  stand(pair.one(), one.span()), stand(pair.other(), other.span()), Finding.PLAIN));
        }
      }
    }
    return grounds;
  }

  /// "From London to Paris" and "from Paris to London".
  private static Optional<Ground> swapped(
      Matter.Pair pair, List<Located> ours, List<Located> theirs) {
    Optional<Located> from = only(ours, "from");
    Optional<Located> to = only(ours, "to");
    boolean apart =
        from.isPresent()
            && to.isPresent()
            && !from.get().key().equals(to.get().key())
            && only(theirs, "from").filter(other -> isSame(other, to.get())).isPresent()
            && only(theirs, "to").filter(other -> isSame(other, from.get())).isPresent();
    return apart
        ? Optional.of(
            new Ground(
                    stand(pair.one(), way(ours)), stand(pair.other(), way(theirs)), pair.likeness())
                .plainIn(pair))
        : Optional.empty();
  }

  private static boolean isSame(Located one, Located other) {
    return one.key().equals(other.key());
  }

  private static Optional<Located> only(List<Located> located, String preposition) {
    List<Located> found =
        located.stream().filter(one -> one.preposition().equals(preposition)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Span way(List<Located> located) {
    return only(located, "from")
        .orElseThrow()
        .name()
        .span()
        .cover(only(located, "to").orElseThrow().name().span());
  }

  private static Finding.Stand stand(Telling telling, Span span) {
    String value = telling.text(span);
    return new Finding.Stand(telling, value.toLowerCase(Locale.ROOT), value, span);
  }

  private static Setting setting(Telling telling, Located located) {
    return Setting.of(telling, located.name().span());
  }

  private static Finding.Stand stand(Telling telling, Located located) {
    Span span = located.name().span();
    return new Finding.Stand(telling, located.key(), telling.text(span), span);
  }

  private static List<Located> located(Telling telling) {
    List<Located> located = new ArrayList<>();
    for (Name name : telling.told().reading().names()) {
      if (name.kind() == NameKind.PLACE && telling.span().contains(name.span())) {
        String before = before(telling, name);
        if (WHERE.contains(before)) {
          located.add(new Located(name, before));
        }
      }
    }
    return located;
  }

  /// The nearest preposition among the three words before a name; empty when there is none.
  private static String before(Telling telling, Name name) {

    int seen = 0;
    List<Word> words = telling.words();
    for (int i = words.size() - 1; i >= 0 && seen < 3; i--) {
      if (words.get(i).span().end() <= name.span().start()) {
        seen++;
        if (words.get(i).tag().equals("ADP")) {
          return words.get(i).form();
        }
      }
    }
    return "";
  }

  /// Whether the tellings have any place in common, by any word of its name that is not a part of
  /// many ("New York", "New Jersey").
  private static boolean meet(Telling one, Telling other) {
    Set<String> ours = placeWords(one);
    return placeWords(other).stream()
        .filter(word -> !OF_MANY.contains(word))
        .anyMatch(ours::contains);
  }

  private static Set<String> placeWords(Telling telling) {
    Set<String> found = new TreeSet<>();
    for (Name name : telling.told().reading().names()) {
      if (name.kind() == NameKind.PLACE && telling.span().overlaps(name.span())) {
        for (String called : List.of(name.canonical(), telling.text(name.span()))) {
          List<String> words =
              List.of(called.toLowerCase(Locale.ROOT).replace(".", "").split(" +"));
          found.addAll(words);
          found.add(initials(words));
        }
      }
    }
    return found;
  }

  /// "us" of "United States".
  private static String initials(List<String> words) {
    return words.stream()
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }
}
