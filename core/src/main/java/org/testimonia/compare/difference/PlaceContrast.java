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
    if (!pair.isComparable() || meet(pair.one(), pair.other())) {
      return;
    }
    for (Located one : ours) {
      for (Located other : theirs) {
        if (one.preposition().equals(other.preposition())) {
          Evidence.atLeast(evidence, "apart", 1);
          Evidence.atLeast(evidence, "apart-alike", pair.likeness());
          Ground ground =
              new Ground(stand(pair.one(), one), stand(pair.other(), other), pair.likeness());
          grounds.add(ground.plainIn(pair));
        }
      }
    }
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

  /// Whether the tellings have any place in common, by any word of its name.
  private static boolean meet(Telling one, Telling other) {
    Set<String> ours = placeWords(one);
    return placeWords(other).stream().anyMatch(ours::contains);
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
