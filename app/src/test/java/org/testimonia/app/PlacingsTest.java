package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimonia.model.StoryChange;

class PlacingsTest {
  private final Placings placings = new Placings(3);

  @Test
  void whoMovesIsTold() {
    assertThat(placings.add("a", "A", List.of(new StoryChange.Opened("g1", "a")))).isEmpty();
    assertThat(placings.add("b", "B", List.of(new StoryChange.Opened("g2", "b")))).isEmpty();
    assertThat(
            placings.add(
                "c",
                "C",
                List.of(new StoryChange.Merged("g1", "g2"), new StoryChange.Joined("g1", "c"))))
        .containsExactly("b");
    assertThat(placings.story("b")).isEqualTo("g1");
    assertThat(placings.name("b")).contains("B");
  }

  @Test
  void whatIsForgottenIsToldNoMore() {
    for (String id : List.of("a", "b", "c", "d")) {
      placings.add(id, id, List.of(new StoryChange.Joined("g1", id)));
    }
    assertThat(placings.name("a")).isEmpty();
    StoryChange split = new StoryChange.Split("g2", "g1", List.of("a", "b"));
    assertThat(placings.add("d", "d", List.of(split))).containsExactly("b");
  }
}
