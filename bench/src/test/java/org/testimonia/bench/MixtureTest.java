package org.testimonia.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final List<String> TEXTS =
      List.of(
          "The ferry left the harbour at 14 minutes past six. Nobody on the quay saw it turn back.",
          "Officials of the port counted 231 passengers on board that evening.");

  @Test
  void theSameNumberMakesTheSameAccount() {
    Mixture mixture = new Mixture(TEXTS, 200);
    assertThat(mixture.account(3)).isEqualTo(mixture.account(3)).isNotEqualTo(mixture.account(4));
  }

  @Test
  void anAccountIsAsLongAsAsked() {
    String account = new Mixture(TEXTS, 200).account(1);
    assertThat(account.split("\\s+").length).isBetween(200, 230);
  }

  @Test
  void nothingToMixIsAnError() {
    assertThatThrownBy(() -> new Mixture(List.of("Too short."), 10))
        .hasMessageContaining("no sentences");
  }
}
