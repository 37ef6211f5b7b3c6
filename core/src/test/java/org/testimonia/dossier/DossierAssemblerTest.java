package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.Comparison;
import org.testimonia.model.Dossier;
import org.testimonia.model.FurnitureReason;
import org.testimonia.model.Published;
import org.testimonia.model.Reading;
import org.testimonia.model.SourceRef;

class DossierAssemblerTest {
  private final Dossier ferry = Sample.ferry();

  @Test
  void putsAccountsInTheStorysOrderUnderReadersNames() {
    assertThat(ferry.accounts())
        .extracting(Dossier.AccountEntry::label)
        .containsExactly("Harbour Post", "Coast Wire", "03");
  }

  @Test
  void knowsTheDaysOfPublicationAndLeavesUnknownOnesOut() {
    assertThat(ferry.from()).contains(LocalDate.of(2031, 3, 4));
    assertThat(ferry.to()).contains(LocalDate.of(2031, 3, 5));
    assertThat(Sample.hostile().from()).isEmpty();
  }

  @Test
  void callsASpeakerByOneName() {
    assertThat(ferry.statements())
        .extracting(Dossier.StatementEntry::speaker)
        .containsExactly(Optional.of("Runa Holt"), Optional.of("Runa Holt"), Optional.empty());
    assertThat(ferry.statements().getFirst().mention().orElseThrow().quote())
        .isEqualTo("Captain Runa Holt");
  }

  @Test
  void sharesAddUpToOneAndAttributionLiesOutsideFurniture() {
    for (Dossier.AccountEntry entry : ferry.accounts()) {
      Dossier.Shares shares = entry.shares();
      assertThat(shares.reporting() + shares.opinion() + shares.furniture())
          .isCloseTo(1, within(1e-9));
      assertThat(shares.attributed()).isBetween(0.0, shares.reporting() + shares.opinion());
    }
    Dossier.Shares shares = ferry.accounts().getFirst().shares();
    // 11 words of opinion, 6 of the advert and 9 quoted, of 58.
    assertThat(shares.opinion()).isCloseTo(11 / 58.0, within(1e-9));
    assertThat(shares.furniture()).isCloseTo(6 / 58.0, within(1e-9));
    assertThat(shares.attributed()).isCloseTo(9 / 58.0, within(1e-9));
  }

  @Test
  void keepsWhatWasRemovedAndTheInputsHashes() {
    assertThat(ferry.accounts().getFirst().removed())
        .extracting(Dossier.RemovedEntry::reason)
        .containsExactly(FurnitureReason.ADVERTISEMENT);
    assertThat(ferry.provenance().inputs())
        .containsExactlyElementsOf(
            ferry.accounts().stream().map(entry -> entry.account().textSha256()).toList());
  }

  @Test
  void isTitledByTheHeadlineMostAccountsAreNearTo() {
    assertThat(title("Storm shuts airport", "Airport shut by storm in Odda", "Storm in Odda"))
        .isEqualTo("Airport shut by storm in Odda");
    assertThat(title("", "", "Only headline")).isEqualTo("Only headline");
  }

  @Test
  void isTitledByAHeadingOrAFirstSentenceWhenNoAccountStatesATitle() {
    assertThat(ferry.title()).isEqualTo("# Engine fire holds the Aurelia at Sandvik 🚢");
    Account plain =
        Sample.account("in/a.txt", "", new Published.Unknown(), "~Menu\nA dam broke.\nLater.\n");
    Comparison none = new Comparison(List.of(), List.of(), new TreeMap<>());
    assertThat(Sample.assemble(none, Sample.reading(plain, List.of(), List.of())).title())
        .isEqualTo("A dam broke.");
  }

  private static String title(String... titles) {
    Reading[] readings = new Reading[titles.length];
    for (int i = 0; i < titles.length; i++) {
      Account account =
          Account.of(
              new SourceRef("in/" + i + ".json"),
              Optional.empty(),
              Optional.of(titles[i]),
              Optional.empty(),
              new Published.Unknown(),
              Optional.empty(),
              "Text " + i + ".\n");
      readings[i] = Sample.reading(account, List.of(), List.of());
    }
    Comparison none = new Comparison(List.of(), List.of(), new TreeMap<>());
    return Sample.assemble(none, readings).title();
  }
}
