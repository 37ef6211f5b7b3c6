package org.testimonia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.Carried;
import org.testimonia.model.Copy;
import org.testimonia.model.Published;
import org.testimonia.model.SourceRef;
import org.testimonia.model.StoryChange;
import org.testimonia.text.Span;

class RepeatedTextsTest {
  private static Account account(int number, String title, String text) {
    return Account.of(
        new SourceRef("-#" + number),
        Optional.empty(),
        Optional.of(title),
        Optional.empty(),
        new Published.Unknown(),
        Optional.empty(),
        text);
  }

  private static RepeatedTexts.Arrival arrive(RepeatedTexts repeats, Account account) {
    return repeats.arrive(account, RepeatedTexts.key(account));
  }

  @Test
  void afterTheFirstOfATextTheOthersGoWithTheLastOfThem() {
    RepeatedTexts repeats = new RepeatedTexts(1000);
    Account leader = account(RepeatedTexts.COMPARED, "Title", "Text of all.");
    Copy copy = new Copy(leader.id(), List.of(new Span(0, 4)), "a1", List.of(new Span(2, 6)), 1);
    for (int i = 1; i <= RepeatedTexts.COMPARED; i++) {
      RepeatedTexts.Arrival arrival = arrive(repeats, account(i, "Title", "Text of all."));
      assertThat(arrival.isRepeat()).isFalse();
      repeats.compared(arrival, new Carried(Optional.of("AP"), List.of(copy)));
    }
    assertThat(arrive(repeats, account(90, "Title", "Another text.")).isRepeat()).isFalse();
    assertThat(arrive(repeats, account(91, "Another", "Text of all.")).isRepeat()).isFalse();
    Account late = account(92, "Title", "Text of all.");
    RepeatedTexts.Arrival repeat = arrive(repeats, late);
    assertThat(repeat.isRepeat()).isTrue();
    assertThat(repeat.leader()).isEqualTo(leader);
    assertThat(repeat.carried())
        .isEqualTo(
            new Carried(
                Optional.of("AP"),
                List.of(new Copy(late.id(), copy.ranges(), "a1", copy.ofRanges(), 1))));
    assertThat(repeats.join(repeat, "g1")).containsExactly(new StoryChange.Joined("g1", late.id()));
    assertThat(repeats.join(arrive(repeats, late), "g1")).isEmpty();

    List<String> both = List.of(leader.id(), late.id()).stream().sorted().toList();
    List<String> alone = List.of(leader.id());
    assertThat(
            repeats.followed(
                List.of(
                    new StoryChange.Split("g2", "g1", alone),
                    new StoryChange.Moved("g3", "g2", alone),
                    new StoryChange.Merged("g4", "g3"))))
        .containsExactly(
            new StoryChange.Split("g2", "g1", both),
            new StoryChange.Moved("g3", "g2", both),
            new StoryChange.Merged("g4", "g3"));
  }

  @Test
  void aTextIsForgottenAsAccountsAre() {
    RepeatedTexts repeats = new RepeatedTexts(40);
    int compared = 0;
    for (int i = 1; i <= 120; i++) {
      RepeatedTexts.Arrival arrival = arrive(repeats, account(i, "Title", "Text of all."));
      if (!arrival.isRepeat()) {
        compared++;
        repeats.compared(arrival, Carried.NOTHING);
      }
    }
    assertThat(compared).isEqualTo(3 * RepeatedTexts.COMPARED);
  }
}
