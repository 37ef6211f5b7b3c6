package org.testimonia.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimonia.model.Carried;
import org.testimonia.model.StoryChange;
import org.testimonia.text.DataFile;

class SqliteStoreTest extends StoreContract {
  @TempDir private Path folder;
  private int made;

  @Override
  Store fresh() {
    return Store.open(folder.resolve("new/" + made++ + ".db").toString(), true);
  }

  @Test
  void aClosedLibraryIsThereWhenItIsOpenedAgain() {
    String where = folder.resolve("again.db").toString();
    Version version =
        new Version(1, "a1", "k", 1, NOON, capture("x.example", "A crane", "A crane fell."));
    try (Store store = Store.open(where, true)) {
      store.accept(
          new Accepted(
              version, "c", NOON, List.of(new StoryChange.Opened("g1", "a1")), Carried.NOTHING));
    }
    try (Store store = Store.open(where, false)) {
      assertThat(store.listAccounts("g1")).containsExactly(version);
    }
  }

  @Test
  void twoProcessesMayUseOneLibrary() {
    String where = folder.resolve("both.db").toString();
    try (Store one = Store.open(where, true);
        Store other = Store.open(where, false)) {
      assertThat(one.accept(accepted(1, "a1"))).isTrue();
      assertThat(other.accept(accepted(1, "a2"))).isFalse();
      assertThat(other.accept(accepted(2, "a2"))).isTrue();
      assertThat(one.last()).isEqualTo(2);
    }
  }

  private static Accepted accepted(long sequence, String account) {
    Version version =
        new Version(
            sequence, account, "k" + account, 1, NOON, capture("x.example", "A crane", account));
    return new Accepted(version, account, NOON, List.of(), Carried.NOTHING);
  }

  /// A library as the first version of the tables left it.
  @Test
  void anEarlierLibraryIsBroughtUpToDate() throws SQLException {
    Path file = folder.resolve("early.db");
    Sql sql = raw(file);
    sql.script("CREATE TABLE testimonia(name TEXT PRIMARY KEY, value TEXT NOT NULL)");
    sql.script(DataFile.text(Schema.class, "schema-1.sql"));
    sql.script(Dialect.SQLITE.searchTable());
    sql.run("INSERT INTO testimonia(name, value) VALUES ('schema', '1')");
    sql.run(
        "INSERT INTO version(sequence, account, number, added, telling, source, words, blocks)"
            + " VALUES (1, 'a1', 1, 0, 't', 's', 'A crane fell.', 'PARAGRAPH 0 13')");
    sql.run(
        "INSERT INTO account(id, own_key, first, newest, versions, content, told, story)"
            + " VALUES ('a1', 'k', 1, 1, 1, 'c', 0, 'g1')");
    sql.close();
    try (Store store = Store.open(file.toString(), false)) {
      assertThat(store.listAccounts("g1")).hasSize(1);
      store.put(new FeedEntry("https://x.example/feed", Optional.empty(), NOON));
      assertThat(store.listFeeds()).hasSize(1);
    }
  }

  @Test
  void aLibraryOfANewerProgramIsLeftAlone() throws SQLException {
    Path file = folder.resolve("later.db");
    Sql sql = raw(file);
    sql.script("CREATE TABLE testimonia(name TEXT PRIMARY KEY, value TEXT NOT NULL)");
    sql.run("INSERT INTO testimonia(name, value) VALUES ('schema', '999')");
    sql.close();
    assertThatThrownBy(() -> Store.open(file.toString(), true))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("made by a newer Testimonia");
  }

  private static Sql raw(Path file) throws SQLException {
    Connection connection = Connections.sqlite(file, true);
    return new Sql(connection);
  }

  @Test
  void whatIsNoLibraryIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("text.db"), "no library at all\n".repeat(99));
    assertThatThrownBy(() -> Store.open(text.toString(), true))
        .isInstanceOf(StoreException.class)
        .hasMessage(text + ": is not the file of a library");
    assertThatThrownBy(() -> Store.open(folder.resolve("none.db").toString(), false))
        .hasMessageContaining("there is no library");
    assertThatThrownBy(() -> Store.open(folder.toString(), true))
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> Store.open(text.resolve("x.db").toString(), true))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutItsPassword() {
    assertThatThrownBy(() -> Store.open("postgresql://ann:secret@localhost:1/x", true))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("postgresql://localhost:1/x: ")
        .hasMessageNotContaining("secret");
  }
}
