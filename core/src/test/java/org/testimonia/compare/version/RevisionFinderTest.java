package org.testimonia.compare.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimonia.compare.Readings;
import org.testimonia.model.Passage;
import org.testimonia.model.Reading;
import org.testimonia.model.Revision;

class RevisionFinderTest {
  private static final String[] WORDS = {
    "The", "mayor", "of", "Tarn", "said", "the", "bridge", "fell", ",", "two", "hurt", "."
  };

  private static Revision revision(String before, String after) {
    List<Reading> readings =
        Readings.named(List.of("in/a.txt", "in/a.txt@1"), List.of(after, before));
    List<Revision> revisions = new RevisionFinder().find(readings);
    assertThat(revisions).hasSize(1);
    assertThat(revisions.getFirst().earlier()).isEqualTo(readings.get(1).account().id());
    assertThat(revisions.getFirst().later()).isEqualTo(readings.get(0).account().id());
    return revisions.getFirst();
  }

  private static List<String> told(Revision revision) {
    return revision.changes().stream()
        .map(change -> quote(change.before()) + " > " + quote(change.after()))
        .toList();
  }

  private static String quote(Optional<Passage> passage) {
    return passage.map(Passage::quote).orElse("");
  }

  @Test
  void wordsAreDroppedAddedAndReplaced() {
    assertThat(
            told(
                revision(
                    "Initial indications suggest that a crane fell on the pier. Two people were hurt, the"
                        + " harbour office said.",
                    "A crane fell on the old pier. Three people were hurt, the harbour office said.")))
        .containsExactly("Initial indications suggest that a > A", " > old", "Two > Three");
  }

  @Test
  void aSentenceWrittenAnewIsOneChange() {
    assertThat(
            told(
                revision(
                    "The mayor spoke. Nobody knew who had left the gate open that night.",
                    "The mayor spoke. Divers found the ship in the harbour.")))
        .hasSize(1);
  }

  @Test
  void furnitureAndSpacesAreNoChange() {
    assertThat(
            revision(
                    "A crane fell on the pier of Orsund on Monday.\nRead more: Bees return",
                    "A crane fell on  the pier\nof Orsund on Monday.")
                .changes())
        .isEmpty();
  }

  @Test
  void eachVersionStandsBesideTheNext() {
    String text = "A crane fell on the pier of Orsund and hurt %s people, the office said.";
    List<String> sources = new ArrayList<>(List.of("b.txt", "b.txt@10", "b.txt@9", "c.txt@1"));
    List<String> texts =
        List.of(
            text.formatted("four"),
            text.formatted("three"),
            text.formatted("two"),
            text.formatted("nine"));
    assertThat(
            new RevisionFinder()
                .find(Readings.named(sources, texts)).stream().flatMap(one -> told(one).stream()))
        .containsExactly("two > three", "three > four");
  }

  /// What stands between the changes is the same in both.
  @Test
  void theChangesTurnOneIntoTheOther() {
    Random random = new Random(8);
    for (int round = 0; round < 40; round++) {
      List<Reading> both =
          Readings.named(List.of("x.txt", "x.txt@1"), List.of(text(random), text(random)));
      Revision found = new RevisionFinder().find(both).getFirst();
      assertThat(kept(both.get(1), found, Revision.Change::before))
          .isEqualTo(kept(both.get(0), found, Revision.Change::after));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("Fog");
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.append(" .").toString();
  }

  private interface SideOf {
    Optional<Passage> of(Revision.Change change);
  }

  private static String kept(Reading reading, Revision revision, SideOf side) {
    String text = reading.account().text();
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (Revision.Change change : revision.changes()) {
      Optional<Passage> passage = side.of(change);
      if (passage.isPresent()) {
        kept.append(text, at, passage.get().span().start());
        at = passage.get().span().end();
      }
    }
    return kept.append(text.substring(at)).toString().replaceAll("\\s+", "");
  }
}
