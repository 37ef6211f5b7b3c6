package org.testimonia.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.Carried;
import org.testimonia.model.Copy;
import org.testimonia.text.Span;

/// What accounts carry of others as rows, and back.
final class CarriedRows {
  private CarriedRows() {}

  /// In place of what was known; true, as work of a transaction.
  static boolean write(Sql sql, String account, Carried carried) throws SQLException {
    sql.run("UPDATE account SET agency = ? WHERE id = ?", carried.agency(), account);
    sql.run("DELETE FROM copied WHERE account = ?", account);
    for (Copy copy : carried.copies()) {
      sql.run(
          "INSERT INTO copied(account, original, words, ranges, original_ranges)"
              + " VALUES (?, ?, ?, ?, ?)",
          account,
          copy.of(),
          copy.words(),
          stated(copy.ranges()),
          stated(copy.ofRanges()));
    }
    return true;
  }

  /// Of a row of `account`.
  static Carried read(Sql sql, ResultSet row) throws SQLException {
    List<Copy> copies =
        sql.list(
            CarriedRows::copy,
            "SELECT * FROM copied WHERE account = ? ORDER BY words DESC, original",
            row.getString("id"));
    return new Carried(Rows.word(row, "agency"), copies);
  }

  private static Copy copy(ResultSet row) throws SQLException {
    return new Copy(
        row.getString("account"),
        spans(row.getString("ranges")),
        row.getString("original"),
        spans(row.getString("original_ranges")),
        row.getInt("words"));
  }

  /// `0 12,13 20`: start and end of each.
  private static String stated(List<Span> spans) {
    List<String> stated = new ArrayList<>();
    spans.forEach(span -> stated.add(span.start() + " " + span.end()));
    return String.join(",", stated);
  }

  private static List<Span> spans(String stated) {
    List<Span> spans = new ArrayList<>();
    for (String one : stated.split(",")) {
      String[] parts = one.split(" ");
      spans.add(new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
    return spans;
  }
}
