package org.testimonia.store;

import java.sql.SQLException;
import org.testimonia.model.Account;

/// A version of an account as rows.
final class VersionRows {
  private VersionRows() {}

  /// With the account that it is a version of, and what can be searched for of it.
  static void write(Sql sql, Dialect dialect, Accepted accepted) throws SQLException {
    insert(sql, accepted.version());
    enter(sql, accepted);
    makeFindable(sql, dialect, accepted.version());
  }

  private static void insert(Sql sql, Version version) throws SQLException {
    Account account = version.capture().account();
    sql.run(
        "INSERT INTO version(sequence, account, number, added, telling, source, record, address,"
            + " outlet, title, byline, published, updated, language, words, blocks)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        version.sequence(),
        version.account(),
        version.number(),
        version.added().toEpochMilli(),
        account.id(),
        account.source().name(),
        account.source().record(),
        account.address(),
        account.outlet(),
        account.title(),
        account.byline(),
        account.published().stated(),
        account.updated().stated(),
        account.language(),
        account.text(),
        Rows.stated(version.capture().blocks()));
  }

  /// A row an account: the first time it is made, later it points to the newest version.
  private static void enter(Sql sql, Accepted accepted) throws SQLException {
    Version version = accepted.version();
    sql.run(
        "INSERT INTO account(id, own_key, first, newest, versions, content, told)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            + " newest = excluded.newest, versions = excluded.versions,"
            + " content = excluded.content",
        version.account(),
        version.key(),
        version.sequence(),
        version.sequence(),
        version.number(),
        accepted.contentKey(),
        accepted.told().toEpochMilli());
  }

  /// Of an account only the newest version is found, under the number of its first.
  private static void makeFindable(Sql sql, Dialect dialect, Version version) throws SQLException {
    Account account = version.capture().account();
    long first =
        sql.list(
                row -> row.getLong("first"),
                "SELECT first FROM account WHERE id = ?",
                version.account())
            .getFirst();
    sql.run(dialect.removeSearch(), first);
    sql.run(dialect.putSearch(), first, account.title().orElse("") + "\n" + account.text());
  }
}
