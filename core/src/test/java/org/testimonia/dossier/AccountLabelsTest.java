package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Account;
import org.testimonia.model.AccountLabels;
import org.testimonia.model.Published;

class AccountLabelsTest {
  @Test
  void takesTheOutletWhereItIsTheOnlyOne() {
    assertThat(labels("a/01-x.txt|Post", "a/02-y.txt|Wire")).containsExactly("Post", "Wire");
    assertThat(labels("a/01-x.txt|Post", "a/02-y.txt|post", "a/03.txt|Wire"))
        .containsExactly("01", "02", "Wire");
  }

  @Test
  void takesTheShortestBeginningOfTheStemThatNoOtherShares() {
    assertThat(labels("003-north.txt|", "004-north.txt|")).containsExactly("003", "004");
    assertThat(labels("in/dam-north.txt|", "in/dam-south.html|", "in/flood.json|"))
        .containsExactly("dam-north", "dam-south", "flood");
    assertThat(labels("in/02-set.jsonl#1|", "in/02-set.jsonl#2|", "in/02.txt|"))
        .containsExactly("02-set#1", "02-set#2", "in/02.txt");
  }

  @Test
  void fallsBackToTheWholeSource() {
    assertThat(labels("a/01.txt|", "b/01.txt|")).containsExactly("a/01.txt", "b/01.txt");
    assertThat(labels("https://x.example/|", "-|")).doesNotHaveDuplicates();
    assertThat(labels("a/01.txt|01", "b/01-x.txt|")).containsExactly("01", "01-x");
  }

  @Test
  void anEarlierVersionIsCalledAsTheNewestIs() {
    assertThat(labels("https://p.example/a.html|Post", "https://p.example/a.html@1|Post"))
        .containsExactly("Post", "Post (version 1)");
    assertThat(labels("a/x.html@2|", "a/x.html|", "a/x.html@1|", "b/y.html@1|"))
        .containsExactly("x (version 2)", "x", "x (version 1)", "y");
    assertThat(labels("a|Post", "a@1|Post", "b|Post (version 1)", "a@1@1|"))
        .containsExactly("Post", "Post (version 1, 2)", "Post (version 1)", "a@1");
  }

  @Test
  void areAlwaysUniqueAndNeverBlank() {
    Random random = new Random(7);
    String[] stems = {"01", "01-a", "01-b", "a-01", "A", "a", "é", "-", "2", "a#1", "a#2"};
    String[] outlets = {"", "", "01", "A", "a", " ", "Post", "x".repeat(60)};
    for (int round = 0; round < 2000; round++) {
      List<String> sources = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        String folder = random.nextBoolean() ? "a/" : "b/";
        sources.add(
            folder
                + stems[random.nextInt(stems.length)]
                + ".txt|"
                + outlets[random.nextInt(outlets.length)]);
      }
      List<String> labels = labels(sources.toArray(String[]::new));
      assertThat(labels.stream().map(label -> label.toLowerCase(Locale.ROOT)))
          .as("%s", sources)
          .doesNotHaveDuplicates()
          .noneMatch(String::isBlank)
          .hasSize(sources.size());
    }
  }

  private static List<String> labels(String... sourcesAndOutlets) {
    List<Account> accounts = new ArrayList<>();
    for (String pair : sourcesAndOutlets) {
      int bar = pair.indexOf('|');
      accounts.add(
          Sample.account(
              pair.substring(0, bar),
              pair.substring(bar + 1),
              new Published.Unknown(),
              // The text is part of the id, so no two accounts are the same.
              "Text " + accounts.size()));
    }
    return List.copyOf(AccountLabels.of(accounts).values());
  }
}
