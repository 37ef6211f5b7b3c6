package org.testimonia.compare.difference;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.decision.Decision;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Reasons;
import org.testimonia.text.DataFile;

/// Whether the evidence for a difference suffices: a decision whether accounts differ at all, and
/// one a type in what. `training/difference/train` writes the weights, lines of `type sign weight`.
final class DifferenceDecision {
  private static final String ANY = "any";
  private static final String THRESHOLD = "threshold";

  /// As many signs are told as reasons.
  private static final int TOLD = 5;

  private final Map<String, Decision> decisions = new TreeMap<>();
  private final Map<String, Double> thresholds = new TreeMap<>();

  DifferenceDecision() {
    Map<String, Map<String, Double>> weights = new TreeMap<>();
    for (String line : DataFile.lines(DifferenceDecision.class, "weights.txt")) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3) {
        throw new IllegalStateException("not `type sign weight`: " + line);
      }
      double value = Double.parseDouble(parts[2]);
      if (parts[1].equals(THRESHOLD)) {
        thresholds.put(parts[0], value);
      } else {
        weights.computeIfAbsent(parts[0], type -> new TreeMap<>()).put(parts[1], value);
      }
    }
    weights.forEach((type, own) -> decisions.put(type, new Decision(own)));
  }

  /// Whether the accounts differ at all. They can do so only on one matter: the less sure it is
  /// that they speak of one, the more must speak for a difference.
  ///
  /// @param signs the claim's own, and those of every proposal under `type:sign`
  boolean differs(SortedMap<String, Double> signs) {
    double sure = signs.getOrDefault(ClaimSigns.CERTAIN, 0.0);
    return accepts(ANY, probability(ANY, signs) * Math.sqrt(sure));
  }

  /// How likely a difference of `type` is given that the accounts differ, from 0 to 1; 0 for a type
  /// without weights.
  double probability(DifferenceType type, SortedMap<String, Double> signs) {
    return probability(name(type), signs);
  }

  /// The signs that weigh most for or against a difference of `type`, the weightiest first.
  List<Reasons.Sign> weightiest(DifferenceType type, SortedMap<String, Double> signs) {
    Decision decision = decisions.get(name(type));
    return decision == null
        ? List.of()
        : signs.entrySet().stream()
            .map(sign ->
                new Reasons.Sign(sign.getKey(), decision.weight(sign.getKey()) * sign.getValue()))
            .filter(sign -> sign.weight() != 0)
            .sorted(
                Comparator.comparingDouble((Reasons.Sign sign) -> -Math.abs(sign.weight()))
                    .thenComparing(Reasons.Sign::name))
            .limit(TOLD)
            .toList();
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
