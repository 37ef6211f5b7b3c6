package org.testimonia.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.testimonia.model.Carried;
import org.testimonia.model.StoryChange;

/// A library in a relational database: one set of statements for SQLite and PostgreSQL.
final class SqlStore implements Store {
  /// How many versions are held at once when all of them are gone through.
  private static final int PAGE = 200;

  private static final String VERSIONS =
      "SELECT version.*, account.own_key FROM version JOIN account ON account.id = version.account";

  /// Notes stand beside the number of the schema, and are never taken for it.
  private static final String NOTE = "note ";

  private final String name;
  private final Dialect dialect;
  private final Sql sql;

  private SqlStore(String name, Dialect dialect, Sql sql) {
    this.name = name;
    this.dialect = dialect;
    this.sql = sql;
  }

  static SqlStore open(String where, boolean create) {
    String name = Connections.name(where);
    Connection connection = null;
    try {
      boolean server = Connections.isPostgresql(where);
      connection =
          server ? Connections.postgresql(where) : Connections.sqlite(Path.of(where), create);
      Dialect dialect = server ? Dialect.POSTGRESQL : Dialect.SQLITE;
      Sql sql = new Sql(connection);
      Schema.bringUpToDate(sql, dialect, name);
      return new SqlStore(name, dialect, sql);
    } catch (SQLException e) {
      closeAfter(e, connection);
      throw Connections.explain(name, e);
    } catch (StoreException e) {
      closeAfter(e, connection);
      throw e;
    }
  }

  private static void closeAfter(Exception cause, @Nullable Connection c) {
    if (c != null) {
      try {
        c.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private <T> T attempt(Sql.Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw Connections.explain(name, e);
    }
  }

  @Override
  public long last() {
    return attempt(this::lastSequence);
  }

  private long lastSequence() throws SQLException {
    return sql.list(row -> row.getLong(1), "SELECT coalesce(max(sequence), 0) AS last FROM version")
        .getFirst();
  }

  @Override
  public boolean accept(Accepted accepted) {
    try {
      return sql.atomically(() -> {
        if (lastSequence() != accepted.version().sequence() - 1) {
          return false;
        }
        VersionRows.write(sql, dialect, accepted);
        StoryRows.apply(sql, accepted.changes());
        CarriedRows.write(sql, accepted.version().account(), accepted.carried());
        return true;
      });
    } catch (SQLException e) {
      // A unique sequence number that is taken: another process was quicker.
      if ("23505".equals(e.getSQLState())) {
        return false;
      }
      throw Connections.explain(name, e);
    }
  }

  @Override
  public Optional<Version> findNewest(String account) {
    return attempt(() ->
        sql.find(
            Rows::version,
            VERSIONS + " AND account.newest = version.sequence WHERE id = ?",
            account));
  }

  @Override
  public Optional<String> findByContent(String contentKey) {
    return attempt(() ->
        sql.find(
            row -> row.getString("id"),
            "SELECT id FROM account WHERE content = ? ORDER BY first LIMIT 1",
            contentKey));
  }

  @Override
  public List<Version> listVersions(String account) {
    return attempt(() ->
        sql.list(Rows::version, VERSIONS + " WHERE account.id = ? ORDER BY sequence", account));
  }

  @Override
  public void eachVersion(long after, Consumer<Version> to) {
    long from = after;
    List<Version> page;
    do {
      long above = from;
      page =
          attempt(() ->
              sql.list(
                  Rows::version,
                  VERSIONS + " WHERE sequence > ? ORDER BY sequence LIMIT ?",
                  above,
                  PAGE));
      page.forEach(to);
      from = page.isEmpty() ? from : page.getLast().sequence();
    } while (!page.isEmpty());
  }

  @Override
  public List<Version> listAccounts(String story) {
    return attempt(() ->
        sql.list(
            Rows::version,
            VERSIONS + " AND account.newest = version.sequence WHERE story = ? ORDER BY sequence",
            story));
  }

  @Override
  public Optional<String> findStoryOf(String account) {
    return attempt(() ->
        sql.find(
            row -> row.getString("story"),
            "SELECT story FROM account WHERE id = ? AND story IS NOT NULL",
            account));
  }

  @Override
  public List<StoryEntry> listStories(StoryQuery query) {
    return attempt(() -> StoryRows.list(sql, dialect, query));
  }

  @Override
  public List<StoryEntry> findStories(String start) {
    return attempt(() -> StoryRows.find(sql, start));
  }

  @Override
  public Optional<GroupingState> findGrouping() {
    return attempt(() ->
        sql.find(Rows::grouping, "SELECT sequence, form, state FROM grouping_state WHERE id = 1"));
  }

  @Override
  public void keep(GroupingState grouping) {
    attempt(() ->
        sql.run(
            "INSERT INTO grouping_state(id, sequence, form, state) VALUES (1, ?, ?, ?)"
                + " ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence,"
                + " form = excluded.form, state = excluded.state",
            grouping.sequence(),
            grouping.form(),
            grouping.state()));
  }

  @Override
  public void forgetStories() {
    attempt(() ->
        sql.atomically(() ->
            sql.run("UPDATE account SET story = NULL, agency = NULL")
                + sql.run("DELETE FROM copied")
                + sql.run("DELETE FROM merged")
                + sql.run("DELETE FROM grouping_state")));
  }

  @Override
  public void change(List<StoryChange> changes) {
    attempt(() ->
        sql.atomically(() -> {
          StoryRows.apply(sql, changes);
          return true;
        }));
  }

  @Override
  public void put(String account, Carried carried) {
    attempt(() -> sql.atomically(() -> CarriedRows.write(sql, account, carried)));
  }

  @Override
  public List<FeedEntry> listFeeds() {
    return attempt(() -> sql.list(Rows::feed, "SELECT * FROM feed ORDER BY address"));
  }

  @Override
  public void put(FeedEntry feed) {
    attempt(() ->
        sql.run(
            "INSERT INTO feed(address, title, added) VALUES (?, ?, ?)"
                + " ON CONFLICT (address) DO UPDATE SET title = excluded.title",
            feed.address(),
            feed.title(),
            feed.added().toEpochMilli()));
  }

  @Override
  public Optional<Visit> findVisit(String address) {
    return attempt(() -> sql.find(Rows::visit, "SELECT * FROM visit WHERE address = ?", address));
  }

  @Override
  public List<Visit> listVisits() {
    return attempt(() -> sql.list(Rows::visit, "SELECT * FROM visit ORDER BY address"));
  }

  @Override
  public void put(Visit visit) {
    attempt(() ->
        sql.run(
            "INSERT INTO visit(address, visited, etag, last_modified, stamp, unchanged,"
                + " failure) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET"
                + " visited = excluded.visited, etag = excluded.etag, last_modified ="
                + " excluded.last_modified, stamp = excluded.stamp, unchanged ="
                + " excluded.unchanged, failure = excluded.failure",
            visit.address(),
            visit.time().toEpochMilli(),
            visit.etag(),
            visit.lastModified(),
            visit.stamp(),
            visit.unchanged(),
            visit.failure()));
  }

  @Override
  public void forgetVisits(Instant time) {
    attempt(() -> sql.run("DELETE FROM visit WHERE visited < ?", time.toEpochMilli()));
  }

  @Override
  public Optional<String> findNote(String note) {
    return attempt(() ->
        sql.find(
            row -> row.getString("value"),
            "SELECT value FROM testimonia WHERE name = ?",
            NOTE + note));
  }

  @Override
  public void putNote(String note, String word) {
    attempt(() ->
        sql.run(
            "INSERT INTO testimonia(name, value) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            NOTE + note,
            word));
  }

  @Override
  public void forgetNote(String note) {
    attempt(() -> sql.run("DELETE FROM testimonia WHERE name = ?", NOTE + note));
  }

  @Override
  public void close() {
    attempt(() -> {
      sql.close();
      return true;
    });
  }
}
