package org.testimonia.compare.cross;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimonia.model.DifferenceType;
import org.testimonia.text.Span;

/// A cross-encoder (Nogueira and Cho, 2019): one model that reads two passages at once, each word
/// beside each of the other's. Safe to share between threads.
///
/// Each pair runs through the model by itself, on one thread: the model sets the scale of its 8-bit
/// steps by all that is in a batch, so a batch would make a judgement depend on its neighbours.
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

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private CrossEncoder() throws OrtException, IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(resource(WEIGHTS), options);
    }
    tokenizer =
        HuggingFaceTokenizer.newInstance(
            new ByteArrayInputStream(resource(VOCABULARY)),
            Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
  }

  /// The one of the whole process, loaded when it is first asked for, and never closed.
  public static synchronized CrossEncoder shared() {
    if (shared.isEmpty()) {
      try {
        shared = Optional.of(new CrossEncoder());
      } catch (OrtException | IOException e) {
        throw new IllegalStateException("the cross-encoder of the distribution is damaged", e);
      }
    }
    return shared.get();
  }

  static byte[] resource(String name) {
    try (InputStream stream = CrossEncoder.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IOException(name + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the cross-encoder of the distribution is damaged", e);
    }
  }

  /// What the two passages are to each other. Their order matters little, but it does.
  public Judgement judge(Beside one, Beside other) {
    Input input = new Input(tokenizer, one, other);
    long[] ids = input.ids();
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor idTensor = tensor(ids, shape);
        OnnxTensor maskTensor = tensor(mask, shape);
        OnnxTensor markTensor = tensor(input.marks(), shape);
        OrtSession.Result result =
            session.run(Map.of("ids", idTensor, "mask", maskTensor, "marks", markTensor))) {
      float[] verdict = ((float[][]) result.get("verdict").orElseThrow().getValue())[0];
      float[] telling = ((float[][]) result.get("telling").orElseThrow().getValue())[0];
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
    } catch (OrtException e) {
      throw new IllegalStateException("the cross-encoder failed", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
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
