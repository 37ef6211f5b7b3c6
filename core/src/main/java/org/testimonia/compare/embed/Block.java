package org.testimonia.compare.embed;

import java.util.List;

/// Some vectors, turned so that the first numbers of all stand in one row, the second in the next:
/// laid beside another vector, all of a row are multiplied and added at once, which takes half the
/// time of one cosine after the other and gives the same numbers.
final class Block {
  /// So many vectors make a block: its sums stay in the nearest memory.
  static final int MOST = 128;

  /// Vectors that are turned together.
  private static final int TURNED = 8;

  /// Sums that run beside each other, as in [Vector#cosine].
  private static final int SUMS = 4;

  /// Numbers of a vector that one pass over the sums takes in: eight for each sum.
  private static final int STEP = 32;

  private final int size;
  private final float[][] rows;
  private final float[] none;

  /// @param vectors no more than [#MOST], one or more
  Block(List<Vector> vectors) {
    size = vectors.size();
    int width = vectors.getFirst().values().length;
    rows = new float[width][size + TURNED];
    none = new float[width];
    for (int from = 0; from < size; from += TURNED) {
      turn(vectors, from);
    }
  }

  /// What stands past the last vector is 0.
  private void turn(List<Vector> vectors, int from) {
    float[][] some = new float[TURNED][];
    for (int i = 0; i < TURNED; i++) {
      some[i] = from + i < size ? vectors.get(from + i).values() : none;
    }
    float[] a = some[0];
    float[] b = some[1];
    float[] c = some[2];
    float[] d = some[3];
    float[] e = some[4];
    float[] f = some[5];
    float[] g = some[6];
    float[] h = some[7];
    for (int k = 0; k < rows.length; k++) {
      float[] row = rows[k];
      row[from] = a[k];
      row[from + 1] = b[k];
      row[from + 2] = c[k];
      row[from + 3] = d[k];
      row[from + 4] = e[k];
      row[from + 5] = f[k];
      row[from + 6] = g[k];
      row[from + 7] = h[k];
    }
  }

  /// Writes the cosines of `one` and each vector of the block.
  ///
  /// @param at where those of the first vector goes
  void cosines(Vector one, double[] into, int at) {
    float[][] sums = new float[SUMS][size];
    int whole = rows.length - rows.length % STEP;
    for (int sum = 0; sum < SUMS; sum++) {
      for (int k = sum; k < whole; k += STEP) {
        add(sums[sum], k, one.values());
      }
    }
    int even = rows.length - rows.length % SUMS;
    for (int k = whole; k < rows.length; k++) {
      add(sums[k < even ? k % SUMS : 0], rows[k], one.values()[k]);
    }
    for (int j = 0; j < size; j++) {
      into[at + j] = (sums[0][j] + sums[1][j]) + (sums[2][j] + sums[3][j]);
    }
  }

  /// Adds the products of every fourth row of a step, one after the other.
  private void add(float[] sums, int k, float[] one) {
    float[] a = rows[k];
    float[] b = rows[k + 4];
    float[] c = rows[k + 8];
    float[] d = rows[k + 12];
    float[] e = rows[k + 16];
    float[] f = rows[k + 20];
    float[] g = rows[k + 24];
    float[] h = rows[k + 28];
    for (int j = 0; j < sums.length; j++) {
      float sum = sums[j];
      sum += one[k] * a[j];
      sum += one[k + 4] * b[j];
      sum += one[k + 8] * c[j];
      sum += one[k + 12] * d[j];
      sum += one[k + 16] * e[j];
      sum += one[k + 20] * f[j];
      sum += one[k + 24] * g[j];
      sum += one[k + 28] * h[j];
      sums[j] = sum;
    }
  }

  private static void add(float[] sums, float[] row, float by) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += by * row[j];
    }
  }
}
