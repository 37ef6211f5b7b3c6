package org.testimonia.compare.embed;

import java.util.List;
import org.testimonia.text.Span;

/// A text's word pieces as vectors in context. Similarity proposes, it never decides: two texts
/// that say opposite things lie close together.
public final class Encoding {
  /// For so many word pieces the centre of news counts.
  private static final double OF_NEWS = 100;

  private final int[] starts;
  private final int[] ends;
  private final float[] pieces;
  private final int width;
  private final float[] centre;

  /// @param starts where each word piece starts in the text
  /// @param ends where it ends; as long as `starts`
  /// @param pieces the vectors one after the other, `width` numbers each; no copy is made: those of
  ///   a large story are most of what its comparison holds in memory
  Encoding(int[] starts, int[] ends, float[] pieces, int width) {
    this(starts, ends, pieces, width, new float[width]);
  }

  /// @param centre what is taken from each vector
  private Encoding(int[] starts, int[] ends, float[] pieces, int width, float[] centre) {
    this.starts = starts;
    this.ends = ends;
    this.pieces = pieces;
    this.width = width;
    this.centre = centre;
  }

  /// Encodings as the embedder gave them without what all word pieces of all of them have in
  /// common: two texts of one matter that are about all that it is about should not look alike for
  /// that. Of a few sentences little can be told of what they have in common, so that what word
  /// pieces of news have in common counts beside it, as if it were some pieces more.
  public static List<Encoding> centred(List<Encoding> encodings) {
    if (encodings.isEmpty()) {
      return encodings;
    }
    double[] sum = new double[encodings.getFirst().width];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = OF_NEWS * Centre.OF_NEWS[i];
    }
    double count = OF_NEWS;
    for (Encoding one : encodings) {
      count += one.addTo(sum);
    }
    float[] centre = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      centre[i] = (float) (sum[i] / count);
    }
    return encodings.stream().map(one -> one.less(centre)).toList();
  }

  /// Adds the word pieces as the embedder gave them to a sum; how many they are.
  int addTo(double[] sum) {
    for (int at = 0; at < pieces.length; at++) {
      sum[at % width] += pieces[at];
    }
    return starts.length;
  }

  /// How many numbers a vector has.
  int width() {
    return width;
  }

  private Encoding less(float[] mean) {
    return new Encoding(starts, ends, pieces, width, mean);
  }

  /// The vector of a stretch of the text: the mean of its word pieces, of length 1; all zeros when
  /// no word piece starts in it.
  public Vector pooled(Span span) {
    double[] sum = new double[width];
    for (int piece = 0; piece < starts.length; piece++) {
      // The marks that open and close every text have no width and speak for no word.
      if (ends[piece] > starts[piece] && span.contains(starts[piece])) {
        for (int i = 0; i < width; i++) {
          sum[i] += pieces[piece * width + i] - centre[i];
        }
      }
    }
    return Vector.unit(sum);
  }

  /// The vector of the whole text, as the model was trained to give it: the mean of all word pieces
  /// with the opening and closing marks, of length 1.
  public Vector pooled() {
    double[] sum = new double[width];
    for (int at = 0; at < pieces.length; at++) {
      sum[at % width] += pieces[at] - centre[at % width];
    }
    return Vector.unit(sum);
  }
}
