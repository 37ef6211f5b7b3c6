package org.testimonia.compare.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTest {
  /// Widths and numbers of vectors on both sides of what is reckoned together.
  @Test
  void manyCosinesAreThoseOfOneAfterTheOther() {
    Random random = new Random(11);
    for (int width : List.of(1, 3, 31, 32, 33, 70, 384)) {
      for (int size : List.of(0, 1, 7, 8, 9, Block.MOST - 1, Block.MOST, Block.MOST + 3)) {
        List<Vector> ones = vectors(3, width, random);
        List<Vector> others = vectors(size, width, random);
        double[][] table = Vector.cosines(ones, others);
        for (int i = 0; i < ones.size(); i++) {
          assertThat(table[i]).hasSize(size);
          for (int j = 0; j < size; j++) {
            assertThat(table[i][j]).isEqualTo(ones.get(i).cosine(others.get(j)));
          }
        }
      }
    }
  }

  private static List<Vector> vectors(int count, int width, Random random) {
    List<Vector> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] sum = random.doubles(width, -1, 1).toArray();
      vectors.add(Vector.unit(i % 5 == 4 ? new double[width] : sum));
    }
    return vectors;
  }
}
