package org.testimonia.compare.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimonia.compare.Readings;

class VerbatimTest {
  private static final String COPIED =
      "President Ilo Dorn said on Monday that foreign trawlers would be boarded, hours after nine"
          + " states agreed to guard the herring fleet.";

  private static List<Weighed> clauses(String... texts) {
    List<Traits> traits = new ClauseReader().read(Readings.of(texts));
    Rarity rarity = new Rarity(traits);
    return traits.stream().map(rarity::weigh).toList();
  }

  @Test
  void eachClauseOfACopiedSentenceSaysWhatStandsInItsPlace() {
    List<Weighed> clauses = clauses(COPIED, COPIED);
    assertThat(clauses).hasSize(4);
    assertThat(Verbatim.apart(clauses.get(0), clauses.get(2))).isFalse();
    assertThat(Verbatim.apart(clauses.get(0), clauses.get(3))).isTrue();
    assertThat(Verbatim.apart(clauses.get(3), clauses.get(0))).isTrue();
  }

  @Test
  void otherWordsMayStandAnywhere() {
    List<Weighed> clauses =
        clauses(
            COPIED,
            "Nine states will guard the herring fleet, after Ilo Dorn threatened to board trawlers"
                + " from abroad.");
    for (Weighed one : clauses.subList(0, 2)) {
      for (Weighed other : clauses.subList(2, clauses.size())) {
        assertThat(Verbatim.apart(one, other)).isFalse();
      }
    }
  }
}
