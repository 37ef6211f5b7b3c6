package org.testimonia.dossier;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Dossier;
import org.testimonia.model.Member;
import org.testimonia.model.Passage;
import org.testimonia.model.Published;
import org.testimonia.model.Side;

/// Prints one table as CSV (RFC 4180: a header, CRLF, quotes doubled), with every row that the
/// dossier has.
///
/// A cell that a spreadsheet could take for a formula gets an apostrophe before it; control
/// characters other than tab and line ends are left out. The JSON form has the exact characters.
final class CsvPrinter implements DossierPrinter {
  private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@＝＋－＠]|[\\t\\r\\n]");
  private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]");

  private final CsvTable table;

  CsvPrinter(CsvTable table) {
    this.table = table;
  }

  @Override
  public void print(Dossier dossier, Appendable out) throws IOException {
    DossierIndex index = new DossierIndex(dossier);
    List<List<String>> rows =
        switch (table) {
          case ACCOUNTS -> accounts(dossier);
          case CLAIMS -> claims(dossier, index);
          case MEMBERS -> members(dossier, index);
          case DIFFERENCES -> differences(dossier, index);
          case STATEMENTS -> statements(dossier, index);
          case COMMITMENTS -> commitments(dossier, index);
          case REMOVED -> removed(dossier, index);
        };
    for (List<String> row : rows) {
      out.append(String.join(",", row.stream().map(CsvPrinter::cell).toList())).append("\r\n");
    }
  }

  private static String cell(String value) {
    String clean = Clean.text(value);
    String safe = FORMULA.matcher(clean).lookingAt() ? "'" + clean : clean;
    return SPECIAL.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static List<List<String>> accounts(Dossier dossier) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "account",
            "label",
            "source",
            "outlet",
            "title",
            "byline",
            "published",
            "language",
            "words",
            "lineage",
            "reporting",
            "opinion",
            "attributed",
            "furniture",
            "textSha256"));
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

  private static List<List<String>> claims(Dossier dossier, DossierIndex index) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "claim",
            "standing",
            "accounts",
            "labels",
            "independent",
            "salience",
            "differences",
            "source",
            "start",
            "end",
            "quote"));
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
              number(claim.salience()),
              String.join(" ", types));
      rows.add(with(row, index, first));
    }
    return rows;
  }

  private static List<List<String>> members(Dossier dossier, DossierIndex index) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "claim",
            "standing",
            "account",
            "label",
            "statement",
            "source",
            "start",
            "end",
            "quote"));
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
        rows.add(with(row, index, member.passage()));
      }
    }
    return rows;
  }

  private static List<List<String>> differences(Dossier dossier, DossierIndex index) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "claim",
            "difference",
            "type",
            "note",
            "translated",
            "side",
            "accounts",
            "labels",
            "value",
            "source",
            "start",
            "end",
            "quote"));
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
          rows.add(with(row, index, side.passage()));
        }
      }
    }
    return rows;
  }

  private static List<List<String>> statements(Dossier dossier, DossierIndex index) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "statement",
            "account",
            "label",
            "speaker",
            "mention",
            "cue",
            "kind",
            "occasion",
            "confidence",
            "source",
            "start",
            "end",
            "quote"));
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
      rows.add(with(row, index, entry.content()));
    }
    return rows;
  }

  private static List<List<String>> commitments(Dossier dossier, DossierIndex index) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "commitment",
            "account",
            "label",
            "actor",
            "kind",
            "modality",
            "addressee",
            "statement",
            "condition",
            "source",
            "start",
            "end",
            "quote"));
    for (Dossier.CommitmentEntry entry : dossier.commitments()) {
      List<String> row =
          row(
              entry.id(),
              entry.account(),
              index.label(entry.account()),
              entry.actor().orElse(""),
              Words.of(entry.kind()),
              Words.of(entry.modality()),
              entry.addressee().orElse(""),
              entry.statement().orElse(""),
              quote(entry.condition()));
      rows.add(with(row, index, entry.action()));
    }
    return rows;
  }

  private static List<List<String>> removed(Dossier dossier, DossierIndex index) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("account", "label", "reason", "source", "start", "end", "quote"));
    for (Dossier.AccountEntry account : dossier.accounts()) {
      for (Dossier.RemovedEntry entry : account.removed()) {
        String id = account.account().id();
        List<String> row = row(id, index.label(id), Words.of(entry.reason()));
        rows.add(with(row, index, entry.passage()));
      }
    }
    return rows;
  }

  private static List<String> row(String... cells) {
    return new ArrayList<>(List.of(cells));
  }

  /// The row with the source, place and words of its passage as its last four cells.
  private static List<String> with(List<String> row, DossierIndex index, Passage passage) {
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
