package org.testimonia.compare.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.testimonia.text.Sha256;

/// A dossier's provenance names the model by a stated hash: it must be the hash of what is shipped.
final class EmbedderWeightsTest {
  @Test
  void statedHashIsThatOfTheWeights() {
    byte[] weights = Embedder.resource(Embedder.model() + ".onnx");

    assertThat(Embedder.sha256()).isEqualTo(Sha256.of(weights));
  }
}
