package org.testimonia.read.tagging;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The model itself: pieces in, the heads' numbers out. Safe to share between threads.
///
/// Each window runs by itself, on one thread: 8-bit steps are scaled by all that is in a batch, so
/// a batch would make a window's labels depend on its neighbours. Accounts run side by side
/// instead.
final class Encoder implements AutoCloseable {
  private static final List<String> INPUTS = List.of("ids", "mask", "shapes");
  private static final List<String> OUTPUTS =
      List.of("roles", "names", "cue_keys", "argument_keys");
  private static final long BEGIN = 101;
  private static final long END = 102;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  Encoder(ModelFiles files) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = files.session(environment, options);
      check(files);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              files.vocabulary(),
              Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
    } catch (OrtException | IOException e) {
      throw new ModelException(files.title() + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  /// @throws ModelException naming what the model does not take or give
  private void check(ModelFiles files) throws OrtException {
    List<String> missing = new ArrayList<>(INPUTS);
    missing.removeAll(session.getInputNames());
    List<String> silent = new ArrayList<>(OUTPUTS);
    silent.removeAll(session.getOutputNames());
    missing.addAll(silent);
    if (!missing.isEmpty()) {
      session.close();
      throw new ModelException(
          files.title() + " is no reader: it has no " + String.join(", no ", missing));
    }
  }

  Pieces pieces(String text) {
    return new Pieces(text, tokenizer.encode(text, false, false));
  }

  /// The heads for the pieces from `first` to before `end`.
  Heads run(Pieces pieces, int first, int end) {
    int length = end - first + 2;
    long[] ids = new long[length];
    long[] shapes = new long[length];
    long[] mask = new long[length];
    Arrays.fill(mask, 1);
    ids[0] = BEGIN;
    ids[length - 1] = END;
    for (int i = first; i < end; i++) {
      ids[i - first + 1] = pieces.id(i);
      shapes[i - first + 1] = pieces.shape(i);
    }
    long[] shape = {1, length};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor shapeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(shapes), shape);
        OrtSession.Result result =
            session.run(Map.of("ids", idTensor, "mask", maskTensor, "shapes", shapeTensor))) {
      return new Heads(
          rows(result, "roles"),
          rows(result, "names"),
          rows(result, "cue_keys"),
          rows(result, "argument_keys"));
    } catch (OrtException e) {
      throw new IllegalStateException("the reader model failed", e);
    }
  }

  /// An output without the rows of the marks at both ends.
  private static float[][] rows(OrtSession.Result result, String name) throws OrtException {
    float[][][] batch = (float[][][]) result.get(name).orElseThrow().getValue();
    return Arrays.copyOfRange(batch[0], 1, batch[0].length - 1);
  }

  @Override
  public void close() throws OrtException {
    tokenizer.close();
    session.close();
  }
}
