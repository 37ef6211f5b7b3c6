package org.testimonia.store;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;

/// Opens connections, and says in words why one failed.
final class Connections {
  private static final String POSTGRESQL = "postgresql://";

  /// How an address of anything begins (RFC 3986): no file of a library is named so.
  static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

  /// How long to wait for another process that writes to the same file, milliseconds.
  private static final int PATIENCE = 30_000;

  private Connections() {}

  static boolean isPostgresql(String where) {
    return where.startsWith(POSTGRESQL) || where.startsWith("postgres://");
  }

  /// A connection to an existing or new file. A commit survives the end of the process at once, a
  /// power cut after the next checkpoint; nothing ever leaves the file damaged.
  static Connection sqlite(Path file, boolean create) throws SQLException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    if (!create && !Files.exists(file)) {
      throw new StoreException(file + ": there is no library; `testimonia add` makes one");
    }
    if (Files.isDirectory(file)) {
      throw new StoreException(file + ": is a folder, and the file of a library is needed");
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException(folder + ": cannot be made: " + e.getClass().getSimpleName(), e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(PATIENCE);
    return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
  }

  /// A connection to `postgresql://user:password@host:port/database?setting=value`.
  static Connection postgresql(String where) throws SQLException {
    URI uri;
    try {
      uri = URI.create(where);
    } catch (IllegalArgumentException e) {
      throw new StoreException("the address after postgresql:// is malformed", e);
    }
    Properties properties = new Properties();
    String[] user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    if (!user[0].isEmpty()) {
      properties.setProperty("user", URLDecoder.decode(user[0], StandardCharsets.UTF_8));
    }
    if (user.length > 1) {
      properties.setProperty("password", URLDecoder.decode(user[1], StandardCharsets.UTF_8));
    }
    String host = Optional.ofNullable(uri.getHost()).orElse("localhost");
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String settings = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return DriverManager.getConnection(
        "jdbc:postgresql://" + host + port + uri.getRawPath() + settings, properties);
  }

  /// The name of a library for messages: never with its password.
  static String name(String where) {
    return isPostgresql(where) ? where.replaceFirst("(?<=://)[^/@]*@", "") : where;
  }

  /// What went wrong, in one line.
  static StoreException explain(String name, SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String why = message;
    if (message.contains("SQLITE_NOTADB")) {
      why = "is not the file of a library";
    } else if (message.contains("SQLITE_BUSY") || message.contains("SQLITE_LOCKED")) {
      why = "another program has been writing to it for " + PATIENCE / 1000 + " s";
    } else if (message.contains("SQLITE_FULL")) {
      why = "the disk is full";
    } else if (message.contains("SQLITE_READONLY")) {
      why = "no permission to write there";
    } else if (message.contains("SQLITE_CANTOPEN")) {
      why = "cannot be opened";
    } else if (message.contains("SQLITE_CORRUPT")) {
      why = "is damaged";
    }
    return new StoreException(name + ": " + why, e);
  }
}
