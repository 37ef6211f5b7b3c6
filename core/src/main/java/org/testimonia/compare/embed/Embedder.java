package org.testimonia.compare.embed;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes vectors of texts with the E5-small-v2 sentence encoder, weights of 8 bits.
///
/// Each text runs through the model by itself, on one thread: the model sets the scale of its 8-bit
/// steps by all that is in a batch, so a batch would make a text's vector depend on its neighbours.
/// Many texts run side by side instead.
public final class Embedder implements AutoCloseable {
  private static final String NAME = "e5-small-v2-q";

  /// What the model was trained to see before a text that is to be compared with its like.
  private static final String OPENING = "query: ";

  private static final int MAX_PIECES = 256;

  private static Optional<Embedder> shared = Optional.empty();

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private Embedder(byte[] weights, byte[] vocabulary) throws OrtException, IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(weights, options);
    }
    tokenizer =
        HuggingFaceTokenizer.newInstance(
            new ByteArrayInputStream(vocabulary),
            Map.of(
                "maxLength", String.valueOf(MAX_PIECES), "truncation", "true", "padding", "false"));
  }

  /// The one of the whole process, loaded when it is first asked for, and never closed.
  public static synchronized Embedder shared() {
    if (shared.isEmpty()) {
      shared = Optional.of(open());
    }
    return shared.get();
  }

  /// Loads the model; takes some tenths of a second and 100 MB until closed.
  public static Embedder open() {
    try {
      return new Embedder(resource(NAME + ".onnx"), resource(NAME + "-tokenizer.json"));
    } catch (OrtException | IOException e) {
      throw new IllegalStateException("the sentence encoder of the distribution is damaged", e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream stream = Embedder.class.getResourceAsStream("/models/" + NAME + "/" + name)) {
      if (stream == null) {
        throw new IOException(name + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the sentence encoder of the distribution is damaged", e);
    }
  }

  /// One encoding for each text, in their order; the same whatever texts stand beside it. Of a text
  /// of more than 256 word pieces only the beginning counts.
  public List<Encoding> encode(List<String> texts) {
    int threads = Math.max(1, Math.min(texts.size(), Runtime.getRuntime().availableProcessors()));
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Encoding>> running = new ArrayList<>();
      for (String text : texts) {
        running.add(pool.submit(() -> encode(text)));
      }
      List<Encoding> encodings = new ArrayList<>();
      for (Future<Encoding> one : running) {
        encodings.add(one.get());
      }
      return encodings;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while making vectors", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the sentence encoder failed", e);
    }
  }

  private Encoding encode(String text) throws OrtException {
    ai.djl.huggingface.tokenizers.Encoding pieces = tokenizer.encode(OPENING + text);
    long[] shape = {1, pieces.getIds().length};
    try (OnnxTensor ids = tensor(pieces.getIds(), shape);
        OnnxTensor mask = tensor(pieces.getAttentionMask(), shape);
        OnnxTensor types = tensor(pieces.getTypeIds(), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] vectors = new float[buffer.remaining()];
      buffer.get(vectors);
      return encoding(text, pieces.getCharTokenSpans(), vectors);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /// The tokenizer counts code points, spans count UTF-16 units.
  private static Encoding encoding(String text, CharSpan[] spans, float[] vectors) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    for (int point = 1; point < units.length; point++) {
      units[point] = text.offsetByCodePoints(units[point - 1], 1);
    }
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      if (spans[i] != null) {
        starts[i] = units[point(spans[i].getStart(), units)];
        ends[i] = units[point(spans[i].getEnd(), units)];
      }
    }
    return new Encoding(starts, ends, vectors, vectors.length / Math.max(1, spans.length));
  }

  /// The place in the text of a place in what the model was given.
  private static int point(int given, int[] units) {
    return Math.clamp(given - OPENING.length(), 0, units.length - 1);
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder could not be closed", e);
    }
  }
}
