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
