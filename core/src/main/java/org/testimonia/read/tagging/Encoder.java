package org.testimonia.read.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.testimonia.onnx.OnnxModel;
import org.testimonia.onnx.WordPieces;

/// The model itself: pieces in, the heads' numbers out. Safe to share between threads.
final class Encoder implements AutoCloseable {
  private static final List<String> INPUTS = List.of("ids", "mask", "shapes");
  private static final List<String> OUTPUTS =
      List.of("roles", "names", "cue_keys", "argument_keys");
  private static final long BEGIN = 101;
  private static final long END = 102;

  private final OnnxModel model;
  private final WordPieces wordPieces;

  Encoder(ModelFiles files) {
    try {
      model = new OnnxModel(files.weights());
      check(files);
      wordPieces = WordPieces.bare(files.vocabulary());
    } catch (IOException e) {
      throw new ModelException(files.title() + " cannot be loaded: " + e.getMessage(), e);
    }
  }

  /// @throws ModelException naming what the model does not take or give
  private void check(ModelFiles files) {
    List<String> missing = new ArrayList<>(INPUTS);
    missing.removeAll(model.inputs());
    List<String> silent = new ArrayList<>(OUTPUTS);
    silent.removeAll(model.outputs());
    missing.addAll(silent);
    if (!missing.isEmpty()) {
      model.close();
      throw new ModelException(
          files.title() + " is no reader: it has no " + String.join(", no ", missing));
    }
  }

  Pieces pieces(String text) {
    return new Pieces(text, wordPieces.of(text));
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
    OnnxModel.Outputs outputs = model.run(Map.of("ids", ids, "mask", mask, "shapes", shapes));
    return new Heads(
        rows(outputs.of("roles"), length),
        rows(outputs.of("names"), length),
        rows(outputs.of("cue_keys"), length),
        rows(outputs.of("argument_keys"), length));
  }

  /// An output piece by piece, without the rows of the marks at both ends.
  private static float[][] rows(float[] numbers, int length) {
    int width = numbers.length / length;
    float[][] rows = new float[length - 2][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(numbers, (i + 1) * width, (i + 2) * width);
    }
    return rows;
  }

  @Override
  public void close() {
    wordPieces.close();
    model.close();
  }
}
