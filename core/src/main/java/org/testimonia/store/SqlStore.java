package org.testimonia.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.testimonia.model.Account;
import org.testimonia.model.Carried;
import org.testimonia.model.StoryChange;

/// A library in a relational database: one set of statements for SQLite and PostgreSQL.
final class SqlStore implements Store {
  /// How many versions are held at once when all of them are gone through.
  private static final int PAGE = 200;

  private static final String VERSIONS =
      "SELECT version.*, account.own_key FROM version JOIN account ON account.id = version.account";

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
        insert(accepted);
        apply(accepted.changes());
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

  private void insert(Accepted accepted) throws SQLException {
    Version version = accepted.version();
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
    long first =
        sql.list(
                row -> row.getLong("first"),
                "SELECT first FROM account WHERE id = ?",
                version.account())
            .getFirst();
    sql.run(dialect.removeSearch(), first);
    sql.run(dialect.putSearch(), first, account.title().orElse("") + "\n" + account.text());
  }

  private void apply(List<StoryChange> changes) throws SQLException {
    for (StoryChange change : changes) {
      switch (change) {
        case StoryChange.Opened opened -> move(opened.account(), opened.story());
        case StoryChange.Joined joined -> move(joined.account(), joined.story());
        case StoryChange.Merged merged -> merge(merged.gone(), merged.story());
        case StoryChange.Split split -> move(split.accounts(), split.story());
        case StoryChange.Moved moved -> move(moved.accounts(), moved.story());
      }
    }
  }

  private void move(List<String> accounts, String story) throws SQLException {
    for (String account : accounts) {
      move(account, story);
    }
  }

  private void move(String account, String story) throws SQLException {
    sql.run("UPDATE account SET story = ? WHERE id = ?", story, account);
  }

  private void merge(String gone, String story) throws SQLException {
    sql.run("UPDATE account SET story = ? WHERE story = ?", story, gone);
    sql.run("UPDATE merged SET into_story = ? WHERE into_story = ?", story, gone);
    sql.run(
        "INSERT INTO merged(story, into_story) VALUES (?, ?)"
            + " ON CONFLICT (story) DO UPDATE SET into_story = excluded.into_story",
        gone,
        story);
    sql.run("DELETE FROM merged WHERE story = ?", story);
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
    return attempt(() -> {
      StringBuilder wanted =
          new StringBuilder(
              "SELECT story, max(told) AS latest FROM account WHERE story IS NOT NULL");
      List<Object> arguments = new ArrayList<>();
      if (query.words().isPresent()) {
        List<String> terms = SearchTerms.of(query.words().get());
        if (terms.isEmpty()) {
          return List.of();
        }
        wanted.append(" AND story IN (SELECT story FROM account WHERE first IN (");
        wanted.append(dialect.found(terms)).append("))");
        arguments.addAll(dialect.foundArguments(terms));
      }
      wanted.append(" GROUP BY story HAVING max(told) >= ? ORDER BY latest DESC, story LIMIT ?");
      arguments.add(query.since().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
      arguments.add(query.limit());
      return entries(sql.list(row -> row.getString("story"), wanted.toString(), arguments));
    });
  }

  @Override
  public List<StoryEntry> findStories(String start) {
    return attempt(() ->
        entries(
            sql.list(
                row -> row.getString("story"),
                "SELECT DISTINCT story FROM account WHERE substr(story, 1, ?) = ?"
                    + " UNION SELECT into_story AS story FROM merged WHERE substr(story, 1, ?) = ?"
                    + " ORDER BY story LIMIT 20",
                start.length(),
                start,
                start.length(),
                start)));
  }

  private List<StoryEntry> entries(List<String> stories) throws SQLException {
    List<StoryEntry> entries = new ArrayList<>();
    for (String story : stories) {
      List<StoryEntry.AccountEntry> accounts =
          sql.list(
              row -> Rows.account(row, CarriedRows.read(sql, row)),
              "SELECT id, told, versions, agency, outlet, title, address,"
                  + " substr(words, 1, 1000) AS opening FROM account"
                  + " JOIN version ON sequence = newest WHERE story = ? ORDER BY told, sequence",
              story);
      entries.add(new StoryEntry(story, accounts.getLast().told(), accounts));
    }
    return entries;
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
          apply(changes);
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
            "INSERT INTO visit(address, visited, etag, last_modified, stamp, unchanged, failure)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET"
                + " visited = excluded.visited, etag = excluded.etag,"
                + " last_modified = excluded.last_modified, stamp = excluded.stamp,"
                + " unchanged = excluded.unchanged, failure = excluded.failure",
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
  public void close() {
    attempt(() -> {
      sql.close();
      return true;
    });
  }
}
