package org.testimonia.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Claim;
import org.testimonia.model.Comparison;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;
import org.testimonia.model.Standing;
import org.testimonia.model.Story;

class ComparerTest {
  private static final Comparer COMPARER = new Comparer();

  private static final String FERRY =
      """
      A ferry with 212 passengers ran aground off the island of Sorve early on Tuesday.
      All passengers were brought ashore by fishing boats, the coast guard said.
      Captain Ilse Brandt told reporters that thick fog had hidden the lighthouse.
      The shipping line Norlane promised to refund every ticket within a week.
      """;
  private static final String FERRY_AGAIN =
      """
      Fishermen brought all the passengers ashore after a ferry ran aground near Sorve on Tuesday.
      The ferry had 212 passengers on board, according to the coast guard.
      Two lorries slid from the car deck into the water.
      Repairs to the hull will take until spring, the shipyard in Ravensund said.
      """;
  private static final String BAKERY =
      """
      The town's oldest bakery sold its last loaf of rye bread at noon.
      Its owner, Petra Lind, wants to open a bookshop for children.
      """;

  private static Comparison compare(String... texts) {
    return COMPARER.compare(Story.of(Readings.of(texts)));
  }

  private static List<String> quotes(Claim claim) {
    return claim.members().stream().map(Member::passage).map(Passage::quote).toList();
  }

  @Test
  void alignsWhatTwoAccountsTell() {
    List<Claim> joined =
        compare(FERRY, FERRY_AGAIN).claims().stream()
            .filter(claim -> claim.standing() != Standing.SINGLE)
            .toList();
    assertThat(joined)
        .anySatisfy(claim ->
            assertThat(quotes(claim))
                .anyMatch(quote -> quote.contains("A ferry with 212 passengers"))
                .anyMatch(quote -> quote.contains("ferry ran aground near")))
        .anySatisfy(claim ->
            assertThat(quotes(claim))
                .anyMatch(quote -> quote.contains("by fishing boats"))
                .anyMatch(quote -> quote.contains("Fishermen brought")));
    assertThat(joined)
        .noneSatisfy(claim -> assertThat(quotes(claim)).anyMatch(q -> q.contains("lorries")));
  }

  @Test
  void oneAccountAloneHasOnlySingles() {
    Comparison alone = compare(FERRY);
    assertThat(alone.claims()).isNotEmpty();
    assertThat(alone.claims())
        .allSatisfy(claim -> assertThat(claim.standing()).isEqualTo(Standing.SINGLE));
    assertThat(alone.lineages()).isEmpty();
  }

  @Test
  void accountsWithNothingInCommonShareNothing() {
    assertThat(compare(FERRY, BAKERY).claims())
        .allSatisfy(claim -> assertThat(claim.standing()).isEqualTo(Standing.SINGLE));
  }

  @Test
  void identicalTextsAreOneSource() {
    Comparison twins = compare(FERRY, FERRY);
    assertThat(twins.lineages()).hasSize(1);
    assertThat(twins.claims()).anyMatch(claim -> claim.standing() == Standing.SHARED);
    assertThat(twins.claims())
        .filteredOn(claim -> claim.standing() != Standing.SINGLE)
        .allSatisfy(claim -> assertThat(claim.independent()).isEqualTo(1));
  }

  @Test
  void accountsOfOneSentenceAreLaidSideBySide() {
    assertThat(
            compare(
                    "The council voted on Monday to close the Hollin pool.",
                    "Councillors voted on Monday to close the Hollin pool for good.")
                .claims())
        .anyMatch(claim -> claim.accounts().size() == 2);
    assertThat(
            compare(
                    "The council voted on Monday to close the Hollin pool.",
                    "A brewery by the canal has won a prize for its dark beer.")
                .claims())
        .allMatch(claim -> claim.accounts().size() == 1);
  }

  @Test
  void slightAccountsAreNoTrouble() {
    assertThat(compare().claims()).isEmpty();
    assertThat(compare("", FERRY).claims()).isNotEmpty();
    assertThat(compare("Fog.", FERRY).claims()).isNotEmpty();
    compare("😀 “ ‹ ???", "!", "\u05d0\u05d1\u05d2");
  }

  @Test
  void orderOfAccountsDoesNotMatter() {
    List<Reading> readings = new ArrayList<>(Readings.of(FERRY, FERRY_AGAIN, BAKERY, FERRY));
    Comparison expected = COMPARER.compare(Story.of(readings));
    Random random = new Random(20311);
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(readings, random);
      assertThat(COMPARER.compare(Story.of(readings))).isEqualTo(expected);
    }
  }

  @Test
  void claimsComeWithUniqueIdsAndFallingSalience() {
    List<Claim> claims = compare(FERRY, FERRY_AGAIN, BAKERY).claims();
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < claims.size(); i++) {
      assertThat(ids.add(claims.get(i).id())).isTrue();
      if (i > 0) {
        assertThat(claims.get(i).salience()).isLessThanOrEqualTo(claims.get(i - 1).salience());
      }
    }
  }
}
