package org.testimonia.compare.embed;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A direction in the sentence encoder's space: a vector of length 1, or all zeros for no words.
public final class Vector {
  private final float[] values;

  private Vector(float[] values) {
    this.values = values;
  }

  /// The direction of `sum`.
  static Vector unit(double[] sum) {
    double square = 0;
    for (double x : sum) {
      square += x * x;
    }
    double length = Math.sqrt(square);
    float[] values = new float[sum.length];
    for (int i = 0; i < sum.length && length > 0; i++) {
      values[i] = (float) (sum[i] / length);
    }
    return new Vector(values);
  }

  /// The numbers themselves, not to be changed.
  float[] values() {
    return values;
  }

  /// The cosines of each of `ones` with each of `others`, a row for each of `ones`: the same as
  /// [#cosine] gives, in less time.
  public static double[][] cosines(List<Vector> ones, List<Vector> others) {
    double[][] table = new double[ones.size()][others.size()];
    for (int from = 0; from < others.size(); from += Block.MOST) {
      Block block = new Block(others.subList(from, Math.min(others.size(), from + Block.MOST)));
      for (int i = 0; i < table.length; i++) {
        block.cosines(ones.get(i), table[i], from);
      }
    }
    return table;
  }

  /// The cosine of the angle to `other`, from -1 to 1; 0 when one is all zeros.
  public double cosine(Vector other) {
    // Four sums at a time: additions that wait for each other take most of the time.
    float[] mine = values;
    float[] theirs = other.values;
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int even = mine.length - mine.length % 4;
    for (int i = 0; i < even; i += 4) {
      first += mine[i] * theirs[i];
      second += mine[i + 1] * theirs[i + 1];
      third += mine[i + 2] * theirs[i + 2];
      fourth += mine[i + 3] * theirs[i + 3];
    }
    for (int i = even; i < mine.length; i++) {
      first += mine[i] * theirs[i];
    }
    return (first + second) + (third + fourth);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vector vector && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
