package org.testimonia.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A model that takes a row of whole numbers for each of its inputs and gives rows of numbers. Safe
/// to share between threads.
///
/// Each row runs by itself, on one thread: 8-bit steps are scaled by all that is in a batch, so a
/// batch would make a row's numbers depend on its neighbours, and one thread's result differ from
/// many's. Rows run side by side instead.
public final class OnnxModel implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /// What a model gave.
  public static final class Outputs {
    private final Map<String, float[]> numbers;

    private Outputs(Map<String, float[]> numbers) {
      this.numbers = numbers;
    }

    /// All numbers of the output `name`, row after row: no copy, these are kept nowhere else.
    public float[] of(String name) {
      return Objects.requireNonNull(numbers.get(name), name);
    }
  }

  /// @param weights the bytes of an ONNX file, a direct buffer; not needed afterwards
  /// @throws IOException saying what is wrong with them
  public OnnxModel(ByteBuffer weights) throws IOException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(weights.duplicate(), options);
    } catch (OrtException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /// A file that the distribution carries, outside the heap: there it would grow by all weights,
  /// which are needed once.
  ///
  /// @param path where it lies among the resources, with a slash before it
  /// @throws UncheckedIOException naming the file when the distribution is damaged
  public static ByteBuffer resource(String path) {
    URL place = OnnxModel.class.getResource(path);
    try {
      if (place == null) {
        throw new IOException("it is missing");
      }
      URLConnection file = place.openConnection();
      ByteBuffer bytes = ByteBuffer.allocateDirect(file.getContentLength());
      try (ReadableByteChannel channel = Channels.newChannel(file.getInputStream())) {
        while (bytes.hasRemaining()) {
          if (channel.read(bytes) < 0) {
            throw new IOException("it is cut off");
          }
        }
      }
      return bytes.flip();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " of the distribution is damaged", e);
    }
  }

  /// The names of what it takes.
  public Set<String> inputs() {
    return session.getInputNames();
  }

  /// The names of what it gives.
  public Set<String> outputs() {
    return session.getOutputNames();
  }

  /// What the model makes of one row.
  ///
  /// @param inputs by name, all of one length
  public Outputs run(Map<String, long[]> inputs) {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, long[]> input : inputs.entrySet()) {
        long[] row = input.getValue();
        tensors.put(
            input.getKey(),
            OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length}));
      }
      try (OrtSession.Result result = session.run(tensors)) {
        Map<String, float[]> numbers = new HashMap<>();
        result.forEach(output -> numbers.put(output.getKey(), numbers(output.getValue())));
        return new Outputs(numbers);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("a model failed", e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static float[] numbers(Object output) {
    FloatBuffer buffer = ((OnnxTensor) output).getFloatBuffer();
    float[] numbers = new float[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a model could not be closed", e);
    }
  }
}
