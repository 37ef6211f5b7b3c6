package org.testimonia.compare.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimonia.compare.Readings;

class LastingFinderTest {
  private static List<String> found(String... texts) {
    return new LastingFinder()
        .find(Readings.of(texts)).stream()
            .flatMap(List::stream)
            .map(one -> one.span().in(texts[one.account()]))
            .toList();
  }

  @Test
  void lengthsOfOneThingThatDisagreeAreFoundInWhateverTheySpeakOf() {
    assertThat(
            found(
                "Orlan hopes for a treaty to halt the 3½-year invasion of its coast.",
                "The harbour towns are worn out by two years of bloodshed and hunger."))
        .containsExactly("3½-year", "two years");
  }

  @Test
  void whoSidesWithOneOfThemIsNamedToo() {
    assertThat(
            found(
                "A six-week strike closed the quay.",
                "After eight weeks of strike the quay opened.",
                "The quay reopened after an eight-week walkout."))
        .containsExactly("six-week", "eight weeks", "eight-week");
  }

  @Test
  void lengthsThatAgreeAreNoMatter() {
    assertThat(found("A six-week strike closed the quay.", "Six weeks of strike closed the quay."))
        .isEmpty();
  }

  @Test
  void otherThingsThatLastAreNotComparedWithIt() {
    assertThat(found("A six-week strike closed the quay.", "A two-year drought emptied the dam."))
        .isEmpty();
  }

  @Test
  void anAccountThatNamesTwoLengthsIsNotCompared() {
    assertThat(
            found(
                "A six-week strike followed a two-day strike.",
                "The quay reopened after an eight-week strike."))
        .isEmpty();
  }
}
