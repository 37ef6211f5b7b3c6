package org.testimonia.read.tagging;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.testimonia.text.Sha256;

/// The files of one reader model, each checked against the hash that `model.properties` states.
final class ModelFiles {
  private static final String WEIGHTS = "reader.onnx";
  private static final String VOCABULARY = "tokenizer.json";
  private static final String CARD = "model.properties";

  private final String name;
  private final byte[] weights;
  private final byte[] vocabulary;
  private final String sha256;

  private ModelFiles(String name, byte[] weights, byte[] vocabulary, String sha256) {
    this.name = name;
    this.weights = weights;
    this.vocabulary = vocabulary;
    this.sha256 = sha256;
  }

  /// What the model calls itself.
  String name() {
    return name;
  }

  /// The session of the ONNX file.
  OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options)
      throws OrtException {
    return environment.createSession(weights, options);
  }

  /// The tokenizer's JSON file.
  InputStream vocabulary() {
    return new ByteArrayInputStream(vocabulary);
  }

  /// SHA-256 of the weights.
  String sha256() {
    return sha256;
  }

  /// The model of the distribution, or the one in `folder`.
  ///
  /// @throws ModelException naming the file that is missing or is not what it should be
  static ModelFiles load(Optional<Path> folder) {
    Properties card = new Properties();
    try {
      card.load(new ByteArrayInputStream(read(folder, CARD)));
    } catch (IOException e) {
      throw new ModelException(place(folder, CARD) + " cannot be read: " + e, e);
    }
    byte[] weights = checked(folder, WEIGHTS, card.getProperty("weights.sha256", ""));
    byte[] vocabulary = checked(folder, VOCABULARY, card.getProperty("vocabulary.sha256", ""));
    return new ModelFiles(
        card.getProperty("name", "unnamed"),
        weights,
        vocabulary,
        card.getProperty("weights.sha256", ""));
  }

  private static byte[] checked(Optional<Path> folder, String file, String stated) {
    byte[] bytes = read(folder, file);
    String found = Sha256.of(bytes);
    if (!found.equals(stated)) {
      throw new ModelException(
          "%s is not the file that %s states: SHA-256 is %s, stated is %s"
              .formatted(place(folder, file), CARD, found, stated.isEmpty() ? "nothing" : stated));
    }
    return bytes;
  }

  private static byte[] read(Optional<Path> folder, String file) {
    try (InputStream stream =
        folder.isPresent()
            ? Files.newInputStream(folder.get().resolve(file))
            : ModelFiles.class.getResourceAsStream("/models/reader-en/" + file)) {
      if (stream == null) {
        throw new ModelException(place(folder, file) + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new ModelException(place(folder, file) + " cannot be read: " + e, e);
    }
  }

  private static String place(Optional<Path> folder, String file) {
    return folder
        .map(path -> path.resolve(file).toString())
        .orElse(file + " of the model of the distribution");
  }
}
