package org.testimonia.compare.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A yes or no from named signs: a logistic regression whose weights stand, one a line, in a
/// resource. How they are learned: `training/`.
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
    this.inOrder = names.stream().mapToDouble(name -> weight(weights, name)).toArray();
    this.bias = weight(weights, BIAS);
  }

  private static double weight(Map<String, Double> weights, String name) {
    Double weight = weights.get(name);
    if (weight == null) {
      throw new IllegalStateException("no weight for " + name);
    }
    return weight;
  }

  /// The decision whose weights stand in `weights.txt` beside `owner`, one `name weight` a line.
  public static Decision load(Class<?> owner, List<String> names) {
    Map<String, Double> weights = new TreeMap<>();
    for (String[] parts : lines(owner)) {
      weights.put(parts[0], Double.valueOf(parts[1]));
    }
    return new Decision(names, weights);
  }

  /// The words of each line of `weights.txt` beside `owner` that says something.
  public static List<String[]> lines(Class<?> owner) {
    try (InputStream stream = owner.getResourceAsStream("weights.txt")) {
      if (stream == null) {
        throw new IOException("weights.txt is missing beside " + owner.getName());
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.trim().split("\\s+"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    double sum = bias;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return logistic(sum);
  }

  private static double logistic(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
