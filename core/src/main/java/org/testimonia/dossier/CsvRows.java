package org.testimonia.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Published;
import org.testimonia.model.Revision;
import org.testimonia.model.Side;

/// The rows of a dossier's tables, each as long as the [CsvTable#columns()] of its table.
final class CsvRows {
  private final Dossier dossier;
  private final DossierIndex index;

  CsvRows(Dossier dossier) {
    this.dossier = dossier;
    this.index = new DossierIndex(dossier);
  }

  /// Every row of one table, in the dossier's order.
  List<List<String>> of(CsvTable table) {
    return switch (table) {
      case ACCOUNTS -> accounts();
      case CLAIMS -> claims();
      case MEMBERS -> members();
      case DIFFERENCES -> differences();
      case STATEMENTS -> statements();
      case COMMITMENTS -> commitments();
      case REVISIONS -> revisions();
      case REMOVED -> removed();
    };
  }

  private List<List<String>> accounts() {
    List<List<String>> rows = new ArrayList<>();
    for (Dossier.AccountEntry entry : dossier.accounts()) {
      Dossier.Shares shares = entry.shares();
      rows.add(
          List.of(
              entry.account().id(),
              entry.label(),
              entry.account().source().name(),
              entry.account().outlet().orElse(""),
              entry.account().title().orElse(""),
              entry.account().byline().orElse(""),
              published(entry.account().published()),
              entry.account().language().orElse(""),
              String.valueOf(entry.words()),
              entry.lineage().orElse(""),
              number(shares.reporting()),
              number(shares.opinion()),
              number(shares.attributed()),
              number(shares.furniture()),
              entry.account().textSha256()));
    }
    return rows;
  }

  private List<List<String>> claims() {
    List<List<String>> rows = new ArrayList<>();
    for (Claim claim : dossier.claims()) {
      Passage first = claim.members().getFirst().passage();
      List<String> types = claim.differences().stream().map(d -> Words.of(d.type())).toList();
      List<String> row =
          row(
              claim.id(),
              Words.of(claim.standing()),
              String.join(" ", claim.accounts()),
              index.labels(claim.accounts()),
              String.valueOf(claim.independent()),
              String.join(" ", claim.leftOutBy()),
              number(claim.salience()),
              String.join(" ", types));
      rows.add(with(row, first));
    }
    return rows;
  }

  private List<List<String>> members() {
    List<List<String>> rows = new ArrayList<>();
    for (Claim claim : dossier.claims()) {
      for (Member member : claim.members()) {
        String account = member.passage().account();
        List<String> row =
            row(
                claim.id(),
                Words.of(claim.standing()),
                account,
                index.label(account),
                member.statement().orElse(""));
        rows.add(with(row, member.passage()));
      }
    }
    return rows;
  }

  private List<List<String>> differences() {
    List<List<String>> rows = new ArrayList<>();
    for (Claim claim : dossier.claims()) {
      int number = 0;
      for (Difference difference : claim.differences()) {
        number++;
        int turn = 0;
        for (Side side : difference.sides()) {
          turn++;
          List<String> row =
              row(
                  claim.id(),
                  String.valueOf(number),
                  Words.of(difference.type()),
                  difference.note(),
                  String.valueOf(difference.translated()),
                  String.valueOf(turn),
                  String.join(" ", side.accounts()),
                  index.labels(side.accounts()),
                  side.value());
          rows.add(with(row, side.passage()));
        }
      }
    }
    return rows;
  }

  private List<List<String>> statements() {
    List<List<String>> rows = new ArrayList<>();
    for (Dossier.StatementEntry entry : dossier.statements()) {
      List<String> row =
          row(
              entry.id(),
              entry.account(),
              index.label(entry.account()),
              entry.speaker().orElse(""),
              quote(entry.mention()),
              quote(entry.cue()),
              Words.of(entry.kind()),
              quote(entry.occasion()),
              number(entry.confidence()));
      rows.add(with(row, entry.content()));
    }
    return rows;
  }

  private List<List<String>> commitments() {
    CommitmentRows grouped = new CommitmentRows(dossier);
    List<List<String>> rows = new ArrayList<>();
    for (Dossier.CommitmentEntry entry : dossier.commitments()) {
      List<String> row =
          row(
              entry.id(),
              grouped.rowOf(entry),
              entry.account(),
              index.label(entry.account()),
              entry.actor().orElse(""),
              Words.of(entry.kind()),
              Words.of(entry.modality()),
              entry.addressee().orElse(""),
              entry.statement().orElse(""),
              quote(entry.condition()));
      rows.add(with(row, entry.action()));
    }
    return rows;
  }

  /// The passage of a change is that of the later version, or of the earlier where it was dropped.
  private List<List<String>> revisions() {
    List<List<String>> rows = new ArrayList<>();
    for (Revision revision : dossier.revisions()) {
      int number = 0;
      for (Revision.Change change : revision.changes()) {
        number++;
        List<String> row =
            row(
                revision.earlier(),
                revision.later(),
                Words.versions(revision, index),
                String.valueOf(number),
                Words.of(change.kind()),
                quote(change.before()),
                quote(change.after()));
        rows.add(with(row, change.after().or(change::before).orElseThrow()));
      }
    }
    return rows;
  }

  private List<List<String>> removed() {
    List<List<String>> rows = new ArrayList<>();
    for (Dossier.AccountEntry account : dossier.accounts()) {
      for (Dossier.RemovedEntry entry : account.removed()) {
        String id = account.account().id();
        List<String> row = row(id, index.label(id), Words.of(entry.reason()));
        rows.add(with(row, entry.passage()));
      }
    }
    return rows;
  }

  private static List<String> row(String... cells) {
    return new ArrayList<>(List.of(cells));
  }

  /// The row with the source, place and words of its passage as its last four cells.
  private List<String> with(List<String> row, Passage passage) {
    row.add(index.account(passage.account()).account().source().name());
    row.add(String.valueOf(passage.span().start()));
    row.add(String.valueOf(passage.span().end()));
    row.add(passage.quote());
    return row;
  }

  private static String quote(Optional<Passage> passage) {
    return passage.map(Passage::quote).orElse("");
  }

  private static String published(Published published) {
    return switch (published) {
      case Published.At at -> at.instant().toString();
      case Published.On on -> on.day().toString();
      case Published.Unknown unknown -> "";
    };
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }
}
