package org.testimonia.compare.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpeakerUnifierTest {
  private static SortedMap<String, String> unify(String... names) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    List<String> order = new ArrayList<>(List.of(names));
    Collections.shuffle(order, new Random(names.length));
    order.forEach(name -> counts.merge(name, 1, Integer::sum));
    return new SpeakerUnifier().unify(counts);
  }

  @Test
  void surnameTitleAndFullNameAreOne() {
    assertThat(unify("Weil", "Mrs Weil", "Anna Weil", "Prime Minister Anna Weil"))
        .containsExactlyInAnyOrderEntriesOf(
            new TreeMap<>(
                java.util.Map.of(
                    "Weil", "Anna Weil",
                    "Mrs Weil", "Anna Weil",
                    "Prime Minister Anna Weil", "Anna Weil")));
  }

  @Test
  void spellingsOfOneNameAreOne() {
    assertThat(unify("Zelensky", "Volodymyr Zelenskyy"))
        .containsEntry("Zelensky", "Volodymyr Zelenskyy");
    assertThat(unify("Yusuf Mohammed", "Yusuf Muhammad")).hasSize(1);
  }

  @Test
  void firstNamesInConflictKeepTwoApart() {
    assertThat(unify("Karl Adler", "Ines Adler")).isEmpty();
  }

  @Test
  void aSurnameThatMayMeanEitherStaysItself() {
    assertThat(unify("Karl Adler", "Ines Adler", "Adler")).isEmpty();
  }

  @Test
  void groupsAreNotPeople() {
    assertThat(unify("Russian officials", "Ukrainian officials", "officials")).isEmpty();
    assertThat(unify("Ministry of Finance", "Ministry of Health")).isEmpty();
    assertThat(unify("the coast guard", "The coast guard")).hasSize(1);
  }

  @Test
  void aBodyIsOneByItsInitialsAndAsAFirm() {
    assertThat(unify("ORB", "Orlan Roads Bureau"))
        .containsExactly(java.util.Map.entry("ORB", "Orlan Roads Bureau"));
    assertThat(unify("Halm Ferries Inc.", "Halm Ferries")).hasSize(1);
    assertThat(unify("All-Halm Ferries", "All Halm Ferries")).hasSize(1);
    assertThat(unify("OR", "Orlan Roads")).isEmpty();
  }

  @Test
  void shortNamesAreNotSpellingsOfEachOther() {
    assertThat(unify("Mark Lee", "Mark Law")).isEmpty();
  }

  @Test
  void oddNamesAreNoTrouble() {
    assertThat(unify("", "—", "😀", "the")).isEmpty();
  }

  @Test
  void capitalsAreTheLastChoice() {
    assertThat(unify("MOIRA DUNNE", "Moira Dunne")).containsEntry("MOIRA DUNNE", "Moira Dunne");
  }
}
