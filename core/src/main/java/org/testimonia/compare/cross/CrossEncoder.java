package org.testimonia.compare.cross;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimonia.model.DifferenceType;
import org.testimonia.onnx.OnnxModel;
import org.testimonia.onnx.WordPieces;
import org.testimonia.text.Span;

/// A cross-encoder (Nogueira and Cho, 2019): one model that reads two passages at once, each word
/// beside each of the other's. Safe to share between threads.
public final class CrossEncoder {
  private static final String FOLDER = "/models/cross-en/";
  private static final String WEIGHTS = "cross.onnx";
  private static final String VOCABULARY = "tokenizer.json";

  /// The first two outputs say whether the passages speak of one matter and whether they differ,
  /// the others in what.
  private static final int SAME = 0;

  private static final int DIFFERS = 1;
  private static final int FIRST_TYPE = 2;

  private static final List<DifferenceType> TYPES =
      List.of(
          DifferenceType.NUMBER,
          DifferenceType.WORDING,
          DifferenceType.SPEAKER,
          DifferenceType.TIME,
          DifferenceType.PLACE,
          DifferenceType.SCOPE,
          DifferenceType.MODALITY,
          DifferenceType.POLARITY);

  /// A word that is less likely to carry a difference is not shown as one.
  private static final double LEAST_TELLING = 0.3;

  private static Optional<CrossEncoder> shared = Optional.empty();

  private final OnnxModel model;
  private final WordPieces wordPieces;

  private CrossEncoder() throws IOException {
    model = new OnnxModel(OnnxModel.resource(FOLDER + WEIGHTS));
    wordPieces = WordPieces.bare(OnnxModel.resource(FOLDER + VOCABULARY));
  }

  /// The one of the whole process, loaded when it is first asked for, and never closed.
  public static synchronized CrossEncoder shared() {
    if (shared.isEmpty()) {
      try {
        shared = Optional.of(new CrossEncoder());
      } catch (IOException e) {
        throw new IllegalStateException("the cross-encoder of the distribution is damaged", e);
      }
    }
    return shared.get();
  }

  /// What the two passages are to each other. Their order matters little, but it does.
  public Judgement judge(Beside one, Beside other) {
    Input input = new Input(wordPieces, one, other);
    long[] ids = input.ids();
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    OnnxModel.Outputs outputs = model.run(Map.of("ids", ids, "mask", mask, "marks", input.marks()));
    float[] verdict = outputs.of("verdict");
    float[] telling = outputs.of("telling");
    Map<DifferenceType, Double> types = new EnumMap<>(DifferenceType.class);
    for (int i = 0; i < TYPES.size(); i++) {
      types.put(TYPES.get(i), probability(verdict[FIRST_TYPE + i]));
    }
    return new Judgement(
        probability(verdict[SAME]),
        probability(verdict[DIFFERS]),
        types,
        telling(input.one(), telling),
        telling(input.other(), telling));
  }

  private static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /// Runs of pieces that carry the difference, the surest first.
  private static List<Span> telling(Input.Range range, float[] telling) {
    record Run(Span span, double weight) {}
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < range.places().size()) {
      int end = at;
      double weight = 0;
      while (end < range.places().size()
          && probability(telling[range.from() + end]) >= LEAST_TELLING) {
        weight += probability(telling[range.from() + end]);
        end++;
      }
      if (end > at) {
        runs.add(new Run(range.places().get(at).cover(range.places().get(end - 1)), weight));
      }
      at = Math.max(end, at + 1);
    }
    runs.sort(Comparator.comparingDouble(Run::weight).reversed().thenComparing(Run::span));
    return runs.stream().map(Run::span).toList();
  }
}
