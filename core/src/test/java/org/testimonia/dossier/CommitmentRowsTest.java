package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testimonia.Given;
import org.testimonia.model.Account;
import org.testimonia.model.CommitmentKind;
import org.testimonia.model.CommitmentModality;
import org.testimonia.model.Dossier;
import org.testimonia.model.Passage;
import org.testimonia.model.Published;
import org.testimonia.text.Span;

class CommitmentRowsTest {
  private final List<Dossier.CommitmentEntry> entries = new ArrayList<>();

  private void add(
      String account, String actor, CommitmentKind kind, String action, String condition) {
    String text = action + " " + condition;
    Account from = Given.account(account, new Published.Unknown(), text);
    entries.add(
        new Dossier.CommitmentEntry(
            account + entries.size(),
            from.id(),
            Optional.of(actor).filter(name -> !name.isEmpty()),
            kind,
            Passage.of(from, new Span(0, action.length())),
            Optional.of(new Span(action.length() + 1, text.length()))
                .filter(span -> !span.isEmpty())
                .map(span -> Passage.of(from, span)),
            Optional.empty(),
            Optional.empty(),
            CommitmentModality.STATED));
  }

  private List<CommitmentRows.Row> rows() {
    return new CommitmentRows(
            new Dossier(
                "s",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                entries,
                List.of(),
                List.of(),
                new Dossier.Provenance("", "", "", "", List.of())))
        .list();
  }

  @Test
  void theSameCommitmentInSeveralAccountsIsOneRowWithItsConditions() {
    add("a", "Anna Weil", CommitmentKind.PLEDGE, "reopen the mill", "if the bank pays");
    add("b", "Weil", CommitmentKind.ACCEPTANCE, "the mill would be reopened", "");
    add("c", "Anna Weil", CommitmentKind.PLEDGE, "Reopen the mill", "if the bank pays");
    add("d", "Anna Weil", CommitmentKind.PLEDGE, "reopen the mill", "once the river falls");
    CommitmentRows.Row row = rows().getFirst();
    assertThat(rows()).hasSize(1);
    assertThat(row.accounts()).hasSize(4);
    assertThat(row.conditionsDiffer()).isTrue();
    assertThat(row.wordings()).extracting(List::size).containsExactly(2, 1, 1);
  }

  @Test
  void otherActorsSortsAndDeedsStayApart() {
    add("a", "Anna Weil", CommitmentKind.PLEDGE, "reopen the mill", "");
    add("b", "Iven Pohl", CommitmentKind.PLEDGE, "reopen the mill", "");
    add("c", "Anna Weil", CommitmentKind.REFUSAL, "reopen the mill", "");
    add("d", "Anna Weil", CommitmentKind.PLEDGE, "sell the mill", "");
    assertThat(rows()).hasSize(4).noneMatch(CommitmentRows.Row::conditionsDiffer);
  }

  @Test
  void aRowHasNoTwoThatDiffer() {
    add("a", "", CommitmentKind.DEMAND, "the owner must repair the bridge and the road", "");
    add("b", "", CommitmentKind.DEMAND, "the owner must repair the bridge", "");
    add("c", "", CommitmentKind.DEMAND, "the owner must repair the road", "");
    assertThat(rows()).hasSize(2);
  }
}
