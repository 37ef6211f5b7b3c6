package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Two tellings that speak of one thing, each with the words in which they differ.
///
/// @param strength how surely they differ there, from 0 to 1
record Ground(Finding.Stand one, Finding.Stand other, double strength) {
  /// More sides than this are hard to read, and mostly not of one thing.
  private static final int MOST_SIDES = 4;

  private static final double WHOLE = 0.1;

  /// Passages with less in common than this, shown whole, tell a reader nothing.
  private static final double LEAST_ALIKE = 0.15;

  /// What is shown where no words can be told by which accounts differ: all that the pair says that
  /// is most alike. Empty when both say it in the same words.
  static List<Ground> whole(List<Matter.Pair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.likeness() >= LEAST_ALIKE)
        .limit(1)
        .map(pair -> new Ground(whole(pair.one()), whole(pair.other()), WHOLE))
        .filter(ground -> !ground.one.key().equals(ground.other.key()))
        .toList();
  }

  private static Finding.Stand whole(Telling telling) {
    return new Finding.Stand(
        telling, String.join(" ", telling.stems()), telling.text(), telling.span());
  }

  /// The same, [plain][Finding#PLAIN] where its words are all in which the two tellings can differ.
  Ground plainIn(Matter.Pair pair) {
    return plainIf(pair.isSameBut(one.span(), other.span()));
  }

  /// The same, [plain][Finding#PLAIN] on that condition.
  Ground plainIf(boolean plain) {
    return plain ? new Ground(one, other, Finding.PLAIN) : this;
  }

  static double strongest(List<Ground> grounds) {
    return grounds.stream().mapToDouble(Ground::strength).max().orElse(0);
  }

  /// One stand an account, from the best grounded pair on; a pair joins when it does not say
  /// otherwise of an account than what is already taken.
  static List<Finding.Stand> stands(List<Ground> grounds) {
    List<Ground> best = new ArrayList<>(grounds);
    best.sort(Comparator.comparingDouble(Ground::strength).reversed());
    Map<String, Finding.Stand> stands = new LinkedHashMap<>();
    Set<String> keys = new TreeSet<>();
    for (Ground ground : best) {
      boolean fits = stands.isEmpty() || (fits(ground.one, stands) && fits(ground.other, stands));
      for (Finding.Stand stand : List.of(ground.one, ground.other)) {
        if (fits && (keys.contains(stand.key()) || keys.size() < MOST_SIDES)) {
          keys.add(stand.key());
          stands.putIfAbsent(stand.telling().account(), stand);
        }
      }
    }
    return List.copyOf(stands.values());
  }

  private static boolean fits(Finding.Stand stand, Map<String, Finding.Stand> stands) {
    Finding.Stand taken = stands.get(stand.telling().account());
    return taken == null || taken.key().equals(stand.key());
  }
}
