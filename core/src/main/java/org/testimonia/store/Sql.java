package org.testimonia.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A connection with statements that are prepared once. For one thread.
final class Sql {
  /// Makes a value of the row that `row` stands on.
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Several statements that belong together.
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Sql(Connection connection) {
    this.connection = connection;
  }

  /// Statements without arguments, one after the other.
  void script(String statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : statements.split(";")) {
        if (!one.isBlank()) {
          statement.executeUpdate(one);
        }
      }
    }
  }

  /// @param arguments strings, numbers and optional strings
  /// @return how many rows changed
  int run(String sql, Object... arguments) throws SQLException {
    return bound(sql, List.of(arguments)).executeUpdate();
  }

  <T> List<T> list(RowReader<T> reader, String sql, Object... arguments) throws SQLException {
    return list(reader, sql, List.of(arguments));
  }

  <T> List<T> list(RowReader<T> reader, String sql, List<Object> arguments) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet result = bound(sql, arguments).executeQuery()) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
    }
    return rows;
  }

  <T> Optional<T> find(RowReader<T> reader, String sql, Object... arguments) throws SQLException {
    return list(reader, sql, arguments).stream().findFirst();
  }

  private PreparedStatement bound(String sql, List<Object> arguments) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < arguments.size(); i++) {
      bind(statement, i + 1, arguments.get(i));
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int at, Object argument)
      throws SQLException {
    switch (argument) {
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case String text -> statement.setString(at, storable(text));
      case Optional<?> perhaps ->
          statement.setString(at, perhaps.map(value -> storable(value.toString())).orElse(null));
      default -> throw new IllegalArgumentException("no argument: " + argument.getClass());
    }
  }

  /// PostgreSQL keeps no U+0000: U+FFFD takes its place, unit for unit, in both databases.
  private static String storable(String text) {
    return text.replace('\u0000', '\uFFFD');
  }

  /// `work` as one transaction.
  <T> T atomically(Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T result = work.run();
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  void close() throws SQLException {
    connection.close();
  }
}
