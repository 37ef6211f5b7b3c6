package org.testimonia.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The contract on a real server, which is started for the tests and stops with them.
class PostgresqlStoreTest extends StoreContract {
  private static Optional<EmbeddedPostgres> server = Optional.empty();
  private static int made;

  @BeforeAll
  static void start() {
    try {
      server = Optional.of(EmbeddedPostgres.builder().start());
    } catch (IOException | RuntimeException e) {
      assumeTrue(false, "no PostgreSQL starts here: " + e.getMessage());
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server.isPresent()) {
      server.get().close();
    }
  }

  @Override
  Store fresh() {
    EmbeddedPostgres running = server.orElseThrow();
    String database = "library" + made++;
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Store.open(
        "postgresql://postgres:postgres@localhost:" + running.getPort() + "/" + database, true);
  }
}
