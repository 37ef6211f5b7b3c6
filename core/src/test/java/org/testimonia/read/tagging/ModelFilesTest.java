package org.testimonia.read.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.text.Sha256;

class ModelFilesTest {
  @TempDir private Path folder;

  @Test
  void aFolderWithoutAModelIsNamed() {
    assertThatThrownBy(() -> ModelFiles.load(Optional.of(folder)))
        .isInstanceOf(ModelException.class)
        .hasMessage(folder.resolve("model.properties") + " is missing");
  }

  @Test
  void weightsOtherThanStatedAreRefused() throws IOException {
    Files.writeString(folder.resolve("reader.onnx"), "not the model");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    Files.writeString(folder.resolve("model.properties"), "name=x\nweights.sha256=00\n");
    assertThatThrownBy(() -> ModelFiles.load(Optional.of(folder)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("reader.onnx")
        .hasMessageContaining(Sha256.of("not the model"));
  }

  @Test
  void weightsThatAreNoModelAreRefused() throws IOException {
    Files.writeString(folder.resolve("reader.onnx"), "not the model");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    Files.writeString(
        folder.resolve("model.properties"),
        "name=x\nweights.sha256=%s\nvocabulary.sha256=%s\n"
            .formatted(Sha256.of("not the model"), Sha256.of("{}")));
    assertThatThrownBy(() -> new Tagger(Optional.of(folder)))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("the model x in " + folder + " cannot be loaded");
  }

  @Test
  void aModelOfOtherHeadsIsRefused() throws IOException {
    byte[] weights = withoutNames();
    Files.write(folder.resolve("reader.onnx"), weights);
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    Files.writeString(
        folder.resolve("model.properties"),
        "name=x\nweights.sha256=%s\nvocabulary.sha256=%s\n"
            .formatted(Sha256.of(weights), Sha256.of("{}")));
    assertThatThrownBy(() -> new Tagger(Optional.of(folder)))
        .isInstanceOf(ModelException.class)
        .hasMessageEndingWith("is no reader: it has no names");
  }

  /// The distribution's weights with the output "names" called otherwise, wherever it is named.
  private static byte[] withoutNames() throws IOException {
    try (InputStream stream =
        ModelFiles.class.getResourceAsStream("/models/reader-en/reader.onnx")) {
      byte[] weights = Objects.requireNonNull(stream).readAllBytes();
      byte[] name = {5, 'n', 'a', 'm', 'e', 's'};
      for (int i = 0; i + name.length <= weights.length; i++) {
        if (Arrays.equals(weights, i, i + name.length, name, 0, name.length)) {
          weights[i + 1] = 'g';
        }
      }
      return weights;
    }
  }

  @Test
  void theDistributionCarriesTheModelThatItStates() {
    ModelFiles files = ModelFiles.load(Optional.empty());
    assertThat(files.name()).startsWith("reader-en");
    assertThatNoException().isThrownBy(files::check);
  }
}
