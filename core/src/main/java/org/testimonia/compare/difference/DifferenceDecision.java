package org.testimonia.compare.difference;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.compare.decision.Decision;
import org.testimonia.model.DifferenceType;

/// Whether the evidence for a difference suffices: a decision whether accounts differ at all, and
/// one a type in what. `training/difference/train` writes the weights, lines of `type sign weight`.
final class DifferenceDecision {
  private static final String ANY = "any";
  private static final String THRESHOLD = "threshold";

  private final Map<String, Decision> decisions = new TreeMap<>();
  private final Map<String, Double> thresholds = new TreeMap<>();

  DifferenceDecision() {
    Map<String, Map<String, Double>> weights = new TreeMap<>();
    for (String[] line : Decision.lines(DifferenceDecision.class)) {
      if (line.length != 3) {
        throw new IllegalStateException("not `type sign weight`: " + String.join(" ", line));
      }
      double value = Double.parseDouble(line[2]);
      if (line[1].equals(THRESHOLD)) {
        thresholds.put(line[0], value);
      } else {
        weights.computeIfAbsent(line[0], type -> new TreeMap<>()).put(line[1], value);
      }
    }
    weights.forEach((type, own) -> decisions.put(type, new Decision(own)));
  }

  /// Whether the accounts differ at all.
  ///
  /// @param signs the claim's own, and those of every proposal under `type:sign`
  boolean differs(SortedMap<String, Double> signs) {
    return accepts(ANY, probability(ANY, signs));
  }

  /// How likely a difference of `type` is given that the accounts differ, from 0 to 1; 0 for a type
  /// without weights.
  double probability(DifferenceType type, SortedMap<String, Double> signs) {
    return probability(name(type), signs);
  }

  boolean accepts(DifferenceType type, double probability) {
    return accepts(name(type), probability);
  }

  private double probability(String name, SortedMap<String, Double> signs) {
    Decision decision = decisions.get(name);
    return decision == null ? 0 : decision.probability(signs);
  }

  private boolean accepts(String name, double probability) {
    Double threshold = thresholds.get(name);
    return threshold != null && probability >= threshold;
  }

  static String name(DifferenceType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
