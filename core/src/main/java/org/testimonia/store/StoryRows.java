package org.testimonia.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.testimonia.model.StoryChange;

/// Stories as rows: the story that each account belongs to, and which story became part of which.
final class StoryRows {
  private StoryRows() {}

  /// Writes what becomes of stories.
  static void apply(Sql sql, List<StoryChange> changes) throws SQLException {
    for (StoryChange change : changes) {
      switch (change) {
        case StoryChange.Opened opened -> move(sql, opened.account(), opened.story());
        case StoryChange.Joined joined -> move(sql, joined.account(), joined.story());
        case StoryChange.Merged merged -> merge(sql, merged.gone(), merged.story());
        case StoryChange.Split split -> move(sql, split.accounts(), split.story());
        case StoryChange.Moved moved -> move(sql, moved.accounts(), moved.story());
      }
    }
  }

  private static void move(Sql sql, List<String> accounts, String story) throws SQLException {
    for (String account : accounts) {
      move(sql, account, story);
    }
  }

  private static void move(Sql sql, String account, String story) throws SQLException {
    sql.run("UPDATE account SET story = ? WHERE id = ?", story, account);
  }

  private static void merge(Sql sql, String gone, String story) throws SQLException {
    sql.run("UPDATE account SET story = ? WHERE story = ?", story, gone);
    sql.run("UPDATE merged SET into_story = ? WHERE into_story = ?", story, gone);
    sql.run(
        "INSERT INTO merged(story, into_story) VALUES (?, ?)"
            + " ON CONFLICT (story) DO UPDATE SET into_story = excluded.into_story",
        gone,
        story);
    sql.run("DELETE FROM merged WHERE story = ?", story);
  }

  /// The stories that a query asks for, the one told of last first.
  static List<StoryEntry> list(Sql sql, Dialect dialect, StoryQuery query) throws SQLException {
    StringBuilder wanted =
        new StringBuilder("SELECT story, max(told) AS latest FROM account WHERE story IS NOT NULL");
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
    return entries(sql, sql.list(row -> row.getString("story"), wanted.toString(), arguments));
  }

  /// The stories whose id, or that of a story now part of them, begins with `start`.
  static List<StoryEntry> find(Sql sql, String start) throws SQLException {
    return entries(
        sql,
        sql.list(
            row -> row.getString("story"),
            "SELECT DISTINCT story FROM account WHERE substr(story, 1, ?) = ?"
                + " UNION SELECT into_story AS story FROM merged WHERE substr(story, 1, ?) = ?"
                + " ORDER BY story LIMIT 20",
            start.length(),
            start,
            start.length(),
            start));
  }

  private static List<StoryEntry> entries(Sql sql, List<String> stories) throws SQLException {
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
}
