package org.testimonia.dossier;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.testimonia.model.Dossier;

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
    line(table.columns(), out);
    for (List<String> row : new CsvRows(dossier).of(table)) {
      line(row, out);
    }
  }

  static void line(List<String> cells, Appendable out) throws IOException {
    out.append(String.join(",", cells.stream().map(CsvPrinter::cell).toList())).append("\r\n");
  }

  private static String cell(String value) {
    String clean = Clean.text(value);
    String safe = FORMULA.matcher(clean).lookingAt() ? "'" + clean : clean;
    return SPECIAL.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
