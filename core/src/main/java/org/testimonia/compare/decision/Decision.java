package org.testimonia.compare.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A yes or no from named features: a logistic regression whose weights stand, one a line, in a
/// resource. How they are learned: `training/compare/`.
public final class Decision {
  private static final String BIAS = "bias";

  private final double[] weights;
  private final double bias;

  /// @param names of the features, in their order
  /// @param weights by the features' names, and `bias`
  public Decision(List<String> names, Map<String, Double> weights) {
    this.weights = names.stream().mapToDouble(name -> weight(weights, name)).toArray();
    this.bias = weight(weights, BIAS);
  }

  private static double weight(Map<String, Double> weights, String name) {
    Double weight = weights.get(name);
    if (weight == null) {
      throw new IllegalStateException("no weight for " + name);
    }
    return weight;
  }

  /// The decision whose weights stand in `weights.txt` beside `owner`.
  public static Decision load(Class<?> owner, List<String> names) {
    try (InputStream stream = owner.getResourceAsStream("weights.txt")) {
      if (stream == null) {
        throw new IOException("weights.txt is missing beside " + owner.getName());
      }
      Map<String, Double> weights = new TreeMap<>();
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.trim().split("\\s+");
          weights.put(parts[0], Double.valueOf(parts[1]));
        }
      }
      return new Decision(names, weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How sure it is of yes, from 0 to 1.
  ///
  /// @param features in the order of the names
  public double probability(double[] features) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
