package org.testimonia.compare.difference;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.model.DifferenceType;

/// Whether the evidence for a difference suffices: a logistic decision whether accounts differ at
/// all, and one a type in what. The weights are in a plain file that `training/difference/train`
/// writes.
final class Decision {
  private static final String ANY = "any";
  private static final String BIAS = "bias";
  private static final String THRESHOLD = "threshold";

  /// From a type's name to the weight of each sign.
  private final Map<String, Map<String, Double>> weights = new TreeMap<>();

  /// Reads lines `type sign weight`.
  static Decision load(String name) {
    Decision decision = new Decision();
    for (String line : Lexicon.lines(name)) {
      String[] parts = line.split(" +", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException(name + ": not `type sign weight`: \"" + line + "\"");
      }
      decision
          .weights
          .computeIfAbsent(parts[0], any -> new TreeMap<>())
          .put(parts[1], Double.parseDouble(parts[2]));
    }
    return decision;
  }

  /// Whether the accounts differ at all.
  ///
  /// @param signs the claim's own, and those of every proposal under `type:sign`
  boolean differs(SortedMap<String, Double> signs) {
    return probability(ANY, signs) >= threshold(ANY);
  }

  /// How likely a difference of `type` is given that the accounts differ, from 0 to 1; 0 for a type
  /// without weights.
  double probability(DifferenceType type, SortedMap<String, Double> signs) {
    return probability(name(type), signs);
  }

  boolean accepts(DifferenceType type, double probability) {
    return probability >= threshold(name(type));
  }

  private double probability(String name, SortedMap<String, Double> signs) {
    Map<String, Double> own = weights.getOrDefault(name, Map.of());
    if (own.isEmpty()) {
      return 0;
    }
    double sum = own.getOrDefault(BIAS, 0.0);
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += own.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private double threshold(String name) {
    return weights.getOrDefault(name, Map.of()).getOrDefault(THRESHOLD, 1.0);
  }

  static String name(DifferenceType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
