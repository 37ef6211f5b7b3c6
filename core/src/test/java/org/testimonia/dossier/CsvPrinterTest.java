package org.testimonia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimonia.model.Dossier;

class CsvPrinterTest {
  @Test
  void hasEveryRowUnderItsHeader() {
    Dossier ferry = Sample.ferry();
    for (CsvTable table : CsvTable.values()) {
      List<List<String>> rows = parse(Examples.print(new CsvPrinter(table), ferry));
      assertThat(rows.getFirst()).as(table.word()).contains("source").doesNotHaveDuplicates();
      assertThat(rows)
          .as(table.word())
          .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
    }
    assertThat(rows(CsvTable.ACCOUNTS, ferry)).hasSize(3);
    assertThat(rows(CsvTable.CLAIMS, ferry)).hasSize(3);
    assertThat(rows(CsvTable.MEMBERS, ferry)).hasSize(6);
    assertThat(rows(CsvTable.DIFFERENCES, ferry)).hasSize(2);
    assertThat(rows(CsvTable.STATEMENTS, ferry)).hasSize(3);
    assertThat(rows(CsvTable.COMMITMENTS, ferry)).hasSize(1);
    assertThat(rows(CsvTable.REVISIONS, ferry)).hasSize(3);
    assertThat(rows(CsvTable.REMOVED, ferry)).hasSize(1);
  }

  @Test
  void giveTheSourceAndTheExactQuote() {
    List<String> side = rows(CsvTable.DIFFERENCES, Sample.ferry()).getLast();
    assertThat(side)
        .containsSubsequence(
            "number", "true", "2", "Coast Wire, 03", "221", "in/02-coast-wire.json")
        .endsWith("The Aurelia lay at Sandvik with 221 passengers");
  }

  @Test
  void aChangeQuotesTheVersionThatHasTheWords() {
    List<List<String>> changes = rows(CsvTable.REVISIONS, Sample.ferry());
    assertThat(changes.getFirst())
        .containsSubsequence("1", "replaced", "lay", "lay at Sandvik", "in/02-coast-wire.json")
        .endsWith("lay at Sandvik");
    assertThat(changes.get(1))
        .containsSubsequence("2", "dropped", "The galley was untouched.", "")
        .endsWith("The galley was untouched.");
    assertThat(changes.get(2)).containsSubsequence("3", "added", "");
  }

  @Test
  void nothingIsAFormulaAndNothingBreaksARow() {
    for (CsvTable table : CsvTable.values()) {
      String csv = Examples.print(new CsvPrinter(table), Sample.hostile());
      assertThat(parse(csv))
          .allSatisfy(row ->
              assertThat(row)
                  .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+\\-@].*")));
      assertThat(csv).doesNotContain("\u001b", "\u009b", "\u202e");
    }
    assertThat(rows(CsvTable.STATEMENTS, Sample.hostile()).getFirst().getLast())
        .isEqualTo("'=HYPERLINK(\"http://evil.example\",\"click\")");
  }

  private static List<List<String>> rows(CsvTable table, Dossier dossier) {
    List<List<String>> all = parse(Examples.print(new CsvPrinter(table), dossier));
    return all.subList(1, all.size());
  }

  /// A plain reader of RFC 4180, apart from the printer's own ideas.
  private static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || csv.startsWith("\r\n", i))) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    assertThat(quoted).isFalse();
    assertThat(row).isEmpty();
    return rows;
  }
}
