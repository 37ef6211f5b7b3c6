package org.testimonia.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /// The obvious way: every word of `a` that lies in a run of eight or more words found in `b`.
  private static int covered(List<String> a, List<String> b) {
    int covered = 0;
    for (int i = 0; i < a.size(); i++) {
      boolean found = false;
      for (int from = Math.max(0, i - 7); from <= i && from + 8 <= a.size() && !found; from++) {
        found = Collections.indexOfSubList(b, a.subList(from, from + 8)) >= 0;
      }
      covered += found ? 1 : 0;
    }
    return covered;
  }

  private static String sentences(List<String> words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean first = i % 25 == 0;
      String word = words.get(i);
      text.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word)
          .append(i % 25 == 24 ? ".\n" : " ");
    }
    return text.toString();
  }

  @Test
  void countsCopiedWordsAsTheObviousWayDoes() {
    Random random = new Random(2718);
    String[] vocabulary =
        ("river stone market winter ladder copper garden silver window bottle summer barrel pepper"
                + " candle forest button letter harbour kitchen thunder blanket meadow pocket saddle")
            .split(" ");
    Supplier<String> word = () -> vocabulary[random.nextInt(vocabulary.length)];
    for (int round = 0; round < 40; round++) {
      List<String> a = new ArrayList<>(Stream.generate(word).limit(100).toList());
      List<String> b = new ArrayList<>(Stream.generate(word).limit(100 + 50).toList());
      for (int plant = random.nextInt(3); plant > 0; plant--) {
        int length = 5 + random.nextInt(16);
        int from = random.nextInt(100 - length);
        int to = random.nextInt(100 - length);
        for (int i = 0; i < length; i++) {
          b.set(to + i, a.get(from + i));
        }
      }
      boolean copied = Math.min(covered(a, b), covered(b, a)) >= LineageFinder.LEAST_WORDS;
      assertThat(find(sentences(a), sentences(b)).isEmpty()).isEqualTo(!copied);
    }
  }
}
