package org.testimonia.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimonia.compare.Readings;
import org.testimonia.model.Lineage;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;

class LineageFinderTest {
  private static final String WIRE =
      """
      The bridge over the Tarn closed on Monday after engineers found cracks in two of its pillars.
      Traffic will be led through the old town for at least three weeks, the council said.
      Shopkeepers near the market square fear that lorries will block the narrow streets all day.
      """;
  private static final String REWRITE =
      """
      Drivers face long detours this month.
      The bridge over the Tarn closed on Monday after engineers found cracks in two of its pillars.
      Shopkeepers near the market square fear that lorries will block the narrow streets, we hear.
      Our reporter counted forty lorries in an hour, many of them from abroad.
      """;
  private static final String OWN =
      """
      Engineers who looked at the Tarn bridge saw cracked pillars, and so it was shut at once.
      "We will not open this bridge again before every last pillar has been tested twice," said Lena Ost.
      Nobody knows how long the work will take.
      """;
  private static final String SAME_QUOTE =
      """
      Lena Ost, who runs the roads office, spoke to the press beside the river.
      "We will not open this bridge again before every last pillar has been tested twice," she said.
      Some residents brought her coffee, others shouted that the cracks were old news.
      """;

  private static List<Lineage> find(String... texts) {
    return new LineageFinder().find(Readings.of(texts));
  }

  @Test
  void aReportCarriedWithEditsIsCopied() {
    List<Reading> readings = Readings.of(WIRE, OWN, REWRITE);
    List<Lineage> lineages = new LineageFinder().find(readings);
    assertThat(lineages).hasSize(1);
    Lineage lineage = lineages.getFirst();
    assertThat(lineage.id()).isEqualTo("L1");
    assertThat(lineage.accounts())
        .containsExactly(readings.get(0).account().id(), readings.get(2).account().id());
    assertThat(lineage.copied()).extracting(Passage::quote).anyMatch(q -> q.contains("cracks in"));
    for (Passage passage : lineage.copied()) {
      Reading reading =
          readings.stream()
              .filter(r -> r.account().id().equals(passage.account()))
              .findFirst()
              .orElseThrow();
      assertThat(passage.span().in(reading.account().text())).isEqualTo(passage.quote());
    }
  }

  @Test
  void aSharedQuotationIsNoCopy() {
    assertThat(find(OWN, SAME_QUOTE)).isEmpty();
  }

  @Test
  void ownWordsAreNoCopy() {
    assertThat(find(WIRE, OWN)).isEmpty();
  }

  @Test
  void copiesOfCopiesAreOneLineage() {
    assertThat(find(WIRE, REWRITE, WIRE + OWN, SAME_QUOTE))
        .singleElement()
        .satisfies(lineage -> assertThat(lineage.accounts()).hasSize(3));
  }

  @Test
  void nothingFromNothing() {
    assertThat(find()).isEmpty();
    assertThat(find("", "")).isEmpty();
  }

  @Test
  void countsCopiedWordsAsTheObviousWayDoes() {
    Random random = new Random(2718);
    for (int round = 0; round < 40; round++) {
      List<String> a = InventedWords.draw(random, 100);
      List<String> b = InventedWords.draw(random, 100 + 50);
      for (int plant = random.nextInt(3); plant > 0; plant--) {
        int length = 5 + random.nextInt(16);
        int from = random.nextInt(100 - length);
        int to = random.nextInt(100 - length);
        for (int i = 0; i < length; i++) {
          b.set(to + i, a.get(from + i));
        }
      }
      int words = Math.min(InventedWords.covered(a, b), InventedWords.covered(b, a));
      boolean copied = words >= CopyDecision.LEAST_OF_ONE_EVENT;
      assertThat(find(InventedWords.sentences(a, 25), InventedWords.sentences(b, 25)).isEmpty())
          .isEqualTo(!copied);
    }
  }
}
