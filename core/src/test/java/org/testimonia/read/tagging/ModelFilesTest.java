package org.testimonia.read.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .hasMessageContaining(folder.resolve("model.properties").toString());
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
        .hasMessageContaining("the model x cannot be loaded");
  }

  @Test
  void theDistributionCarriesTheModelThatItStates() {
    ModelFiles files = ModelFiles.load(Optional.empty());
    assertThat(files.name()).startsWith("reader-en");
    assertThatNoException().isThrownBy(files::check);
  }
}
