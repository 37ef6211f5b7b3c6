package org.testimonia.read.tagging;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.testimonia.onnx.OnnxModel;
import org.testimonia.text.Sha256;

/// The files of one reader model. Those of a folder are checked against the hashes that its
/// `model.properties` states; those of the distribution are held to theirs by a test, for the check
/// would cost each start more than reading an account.
final class ModelFiles {
  private static final String WEIGHTS = "reader.onnx";
  private static final String VOCABULARY = "tokenizer.json";
  private static final String CARD = "model.properties";

  private final Optional<Path> folder;
  private final Properties card = new Properties();
  private final ByteBuffer weights;
  private final ByteBuffer vocabulary;

  private ModelFiles(Optional<Path> folder) {
    this.folder = folder;
    try {
      card.load(new StringReader(StandardCharsets.ISO_8859_1.decode(read(CARD)).toString()));
    } catch (IOException e) {
      throw new ModelException(place(CARD) + " cannot be read: " + e, e);
    }
    weights = read(WEIGHTS);
    vocabulary = read(VOCABULARY);
  }

  /// What the model calls itself.
  String name() {
    return card.getProperty("name", "unnamed");
  }

  /// The same with where it lies, for messages.
  String title() {
    return "the model " + name() + folder.map(path -> " in " + path).orElse("");
  }

  /// The ONNX file.
  ByteBuffer weights() {
    return weights.asReadOnlyBuffer();
  }

  /// The tokenizer's JSON file.
  ByteBuffer vocabulary() {
    return vocabulary.asReadOnlyBuffer();
  }

  /// SHA-256 of the weights, as stated.
  String sha256() {
    return card.getProperty("weights.sha256", "nothing");
  }

  /// The model of the distribution, or the one in `folder`.
  ///
  /// @throws ModelException naming the file that is missing or is not what it should be
  static ModelFiles load(Optional<Path> folder) {
    ModelFiles files = new ModelFiles(folder);
    if (folder.isPresent()) {
      files.check();
    }
    return files;
  }

  /// @throws ModelException naming the file that is not the one stated
  void check() {
    check(WEIGHTS, weights, sha256());
    check(VOCABULARY, vocabulary, card.getProperty("vocabulary.sha256", "nothing"));
  }

  private void check(String file, ByteBuffer bytes, String stated) {
    String found = Sha256.of(bytes);
    if (!found.equals(stated)) {
      throw new ModelException(
          "%s is not the file that %s states: SHA-256 is %s, stated is %s"
              .formatted(place(file), CARD, found, stated));
    }
  }

  private ByteBuffer read(String file) {
    if (folder.isEmpty()) {
      return OnnxModel.resource("/models/reader-en/" + file);
    }
    try (FileChannel channel = FileChannel.open(folder.get().resolve(file))) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    } catch (NoSuchFileException e) {
      throw new ModelException(place(file) + " is missing", e);
    } catch (IOException e) {
      throw new ModelException(place(file) + " cannot be read: " + e, e);
    }
  }

  private String place(String file) {
    return folder
        .map(path -> path.resolve(file).toString())
        .orElse(file + " of the model of the distribution");
  }
}
