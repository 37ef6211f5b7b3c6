package org.testimonia.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Fits the weights of a [Decision] by Newton's method, large weights held back by a ridge.
public final class Logistic {
  private static final double RIDGE = 1.0;
  private static final int ROUNDS = 15;

  /// One example.
  ///
  /// @param features in the order of the names
  /// @param same the right answer
  /// @param weight how much it counts; 1 for a judged one
  public record Sample(double[] features, boolean same, double weight) {}

  private Logistic() {}

  /// The weights by name, with `bias`.
  public static Map<String, Double> train(List<String> names, List<Sample> samples) {
    double[] weights = new double[names.size() + 1];
    for (int round = 0; round < ROUNDS; round++) {
      step(samples, weights);
    }
    Map<String, Double> named = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), weights[i]);
    }
    named.put("bias", weights[weights.length - 1]);
    return named;
  }

  /// Writes the weights as the resource that [Decision] reads.
  ///
  /// @param maker the program that learned them, as its user calls it
  /// @param what they speak for and against
  public static void write(Path file, String maker, String what, Map<String, Double> weights)
      throws IOException {
    StringBuilder text = new StringBuilder("# Made by " + maker + ", not by hand.\n");
    text.append("# What speaks for (above 0) and against (below 0) ").append(what).append(".\n");
    weights.forEach(
        (name, weight) -> text.append(String.format(Locale.ROOT, "%s %.4f\n", name, weight)));
    Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
  }

  /// One step of Newton's method.
  private static void step(List<Sample> samples, double[] weights) {
    int n = weights.length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      double ridge = i == n - 1 ? 1e-6 : RIDGE;
      system[i][i] += ridge;
      system[i][n] -= ridge * weights[i];
    }
    double[] x = new double[n];
    x[n - 1] = 1;
    for (Sample sample : samples) {
      System.arraycopy(sample.features(), 0, x, 0, n - 1);
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += weights[i] * x[i];
      }
      double p = 1 / (1 + Math.exp(-sum));
      double error = sample.weight() * ((sample.same() ? 1 : 0) - p);
      double curve = sample.weight() * p * (1 - p);
      for (int i = 0; i < n; i++) {
        system[i][n] += error * x[i];
        for (int j = 0; j < n; j++) {
          system[i][j] += curve * x[i] * x[j];
        }
      }
    }
    double[] delta = solve(system);
    for (int i = 0; i < n; i++) {
      weights[i] += delta[i];
    }
  }

  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int i = 0; i < n; i++) {
      int pivot = i;
      for (int r = i + 1; r < n; r++) {
        pivot = Math.abs(system[r][i]) > Math.abs(system[pivot][i]) ? r : pivot;
      }
      double[] swap = system[i];
      system[i] = system[pivot];
      system[pivot] = swap;
      for (int r = 0; r < n; r++) {
        double factor = r == i ? 0 : system[r][i] / system[i][i];
        for (int c = i; factor != 0 && c <= n; c++) {
          system[r][c] -= factor * system[i][c];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }
}
