package org.testimonia.compare.embed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.testimonia.onnx.OnnxModel;
import org.testimonia.onnx.WordPieces;

/// Makes vectors of texts with the E5-small-v2 sentence encoder, weights of 8 bits; several texts
/// side by side, each by itself.
public final class Embedder implements AutoCloseable {
  private static final String NAME = "e5-small-v2-q";

  /// What the model was trained to see before a text that is to be compared with its like.
  private static final String OPENING = "query: ";

  private static final int MAX_PIECES = 256;

  private static Optional<Embedder> shared = Optional.empty();

  private final OnnxModel model;
  private final WordPieces wordPieces;

  private Embedder() throws IOException {
    model = new OnnxModel(OnnxModel.resource("/models/" + NAME + "/" + NAME + ".onnx"));
    wordPieces =
        WordPieces.between(
            OnnxModel.resource("/models/" + NAME + "/" + NAME + "-tokenizer.json"), MAX_PIECES);
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
      return new Embedder();
    } catch (IOException e) {
      throw new IllegalStateException("the sentence encoder of the distribution is damaged", e);
    }
  }

  /// One encoding for each text, in their order; the same whatever texts stand beside it, and made
  /// once for texts that are equal, as copied ones are. Of a text of more than 256 word pieces only
  /// the beginning counts.
  public List<Encoding> encode(List<String> texts) {
    int threads = Math.max(1, Math.min(texts.size(), Runtime.getRuntime().availableProcessors()));
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Map<String, Future<Encoding>> once = new HashMap<>();
      List<Future<Encoding>> running = new ArrayList<>();
      for (String text : texts) {
        running.add(once.computeIfAbsent(text, one -> pool.submit(() -> encode(one))));
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

  private Encoding encode(String text) {
    WordPieces.Pieces pieces = wordPieces.of(OPENING + text);
    long[] ids = pieces.ids().stream().mapToLong(Long::longValue).toArray();
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    OnnxModel.Outputs outputs =
        model.run(
            Map.of(
                "input_ids", ids, "attention_mask", mask, "token_type_ids", new long[ids.length]));
    float[] vectors = outputs.of("last_hidden_state");
    int[] starts = pieces.places().stream().mapToInt(place -> given(place.start())).toArray();
    int[] ends = pieces.places().stream().mapToInt(place -> given(place.end())).toArray();
    return new Encoding(starts, ends, vectors, vectors.length / Math.max(1, ids.length));
  }

  /// The place in the text of a place in what the model was given.
  private static int given(int place) {
    return Math.max(0, place - OPENING.length());
  }

  @Override
  public void close() {
    wordPieces.close();
    model.close();
  }
}
