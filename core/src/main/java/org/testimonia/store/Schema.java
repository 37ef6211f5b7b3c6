package org.testimonia.store;

import java.sql.SQLException;
import java.util.Optional;
import org.testimonia.text.DataFile;

/// The tables and their versions. A library of an earlier version is brought up to date when it is
/// opened, step by step; steps that have been released are never changed.
final class Schema {
  /// The version that this program reads and writes: the last of the `schema-N.sql`.
  static final int NEWEST = 3;

  private Schema() {}

  /// Which version the tables are of; 0 when there are none.
  ///
  /// @param name of the library, for messages
  static int bringUpToDate(Sql sql, Dialect dialect, String name) throws SQLException {
    sql.script("CREATE TABLE IF NOT EXISTS testimonia(name TEXT PRIMARY KEY, value TEXT NOT NULL)");
    return sql.atomically(() -> {
      int version = version(sql);
      if (version > NEWEST) {
        throw new StoreException(
            name
                + ": is of schema "
                + version
                + ", made by a newer Testimonia; this one knows schemas up to "
                + NEWEST);
      }
      for (int step = version + 1; step <= NEWEST; step++) {
        apply(sql, dialect, step);
      }
      return version;
    });
  }

  private static void apply(Sql sql, Dialect dialect, int step) throws SQLException {
    sql.script(DataFile.text(Schema.class, "schema-" + step + ".sql"));
    if (step == 1) {
      sql.script(dialect.searchTable());
    }
    sql.run(
        "INSERT INTO testimonia(name, value) VALUES ('schema', ?)"
            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        Integer.toString(step));
  }

  private static int version(Sql sql) throws SQLException {
    Optional<String> stated =
        sql.find(
            row -> row.getString("value"), "SELECT value FROM testimonia WHERE name = 'schema'");
    return stated.map(Integer::parseInt).orElse(0);
  }
}
