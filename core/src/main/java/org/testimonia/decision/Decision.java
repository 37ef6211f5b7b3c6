package org.testimonia.decision;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.text.DataFile;

/// A yes or no from named signs: a logistic regression whose weights stand, one a line, in a
/// resource that can be read and reviewed. How they are learned: `training/`.
public final class Decision {
  private static final String BIAS = "bias";

  private final Map<String, Double> weights;
  private final double[] inOrder;
  private final double bias;

  /// A decision on signs that are given by name; a sign without a weight counts for nothing.
  ///
  /// @param weights by the signs' names, and `bias`
  public Decision(Map<String, Double> weights) {
    this(List.of(), weights);
  }

  /// A decision on signs that are given in one order.
  ///
  /// @param names of the signs, in that order; each has a weight
  /// @param weights by the signs' names, and `bias`
  public Decision(List<String> names, Map<String, Double> weights) {
    this.weights = new TreeMap<>(weights);
    this.inOrder = names.stream().mapToDouble(name -> known(weights, name)).toArray();
    this.bias = known(weights, BIAS);
  }

  private static double known(Map<String, Double> weights, String name) {
    Double weight = weights.get(name);
    if (weight == null) {
      throw new IllegalStateException("no weight for " + name);
    }
    return weight;
  }

  /// The decision on signs by name whose weights stand in a file beside `owner`, one `name weight`
  /// a line.
  public static Decision load(Class<?> owner, String file) {
    return load(owner, file, List.of());
  }

  /// The same on signs in the order of `names`.
  public static Decision load(Class<?> owner, String file, List<String> names) {
    Map<String, Double> weights = new TreeMap<>();
    for (String line : DataFile.lines(owner, file)) {
      String[] parts = line.split("\\s+", 2);
      weights.put(parts[0], Double.valueOf(parts[1]));
    }
    return new Decision(names, weights);
  }

  /// How sure it is of yes, from 0 to 1.
  ///
  /// @param signs in the order of the names
  public double probability(double[] signs) {
    double sum = bias;
    for (int i = 0; i < inOrder.length; i++) {
      sum += inOrder[i] * signs[i];
    }
    return logistic(sum);
  }

  /// How sure it is of yes, from 0 to 1.
  ///
  /// @param signs by name; one that is absent is 0
  public double probability(SortedMap<String, Double> signs) {
    return logistic(logOdds(signs));
  }

  /// The logarithm of the odds of yes: 0 when yes and no are as likely.
  ///
  /// @param signs by name; one that is absent is 0
  public double logOdds(SortedMap<String, Double> signs) {
    double sum = bias;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += weight(sign.getKey()) * sign.getValue();
    }
    return sum;
  }

  /// The weight of one sign, 0 when it has none.
  public double weight(String sign) {
    return weights.getOrDefault(sign, 0.0);
  }

  private static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
