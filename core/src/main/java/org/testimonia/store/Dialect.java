package org.testimonia.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where the two databases differ: only in full-text search.
enum Dialect {
  SQLITE {
    @Override
    String searchTable() {
      return "CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1,"
          + " tokenize='porter unicode61 remove_diacritics 2')";
    }

    @Override
    String putSearch() {
      return "INSERT INTO search(rowid, words) VALUES (?, ?)";
    }

    @Override
    String removeSearch() {
      return "DELETE FROM search WHERE rowid = ?";
    }

    @Override
    String found(List<String> terms) {
      return "SELECT rowid FROM search WHERE search MATCH ?";
    }

    @Override
    List<Object> foundArguments(List<String> terms) {
      return List.of("\"" + String.join("\" \"", terms) + "\"");
    }
  },

  POSTGRESQL {
    @Override
    String searchTable() {
      return "CREATE TABLE search(first BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);"
          + " CREATE INDEX search_words ON search USING gin(words)";
    }

    // A tsvector holds no more than a mebibyte.
    @Override
    String putSearch() {
      return "INSERT INTO search(first, words) VALUES (?, to_tsvector('english', left(?, 200000)))";
    }

    @Override
    String removeSearch() {
      return "DELETE FROM search WHERE first = ?";
    }

    @Override
    String found(List<String> terms) {
      return "SELECT first FROM search WHERE words @@ ("
          + String.join(" && ", Collections.nCopies(terms.size(), "phraseto_tsquery('english', ?)"))
          + ")";
    }

    @Override
    List<Object> foundArguments(List<String> terms) {
      return new ArrayList<>(terms);
    }
  };

  /// Makes the table that is searched, a row an account, under the number of its first version.
  abstract String searchTable();

  /// Takes the number and the words.
  abstract String putSearch();

  /// Takes the number.
  abstract String removeSearch();

  /// The numbers of the accounts that have all of `terms`, 1 or more; stop words may be passed
  /// over.
  abstract String found(List<String> terms);

  /// What [#found] takes.
  abstract List<Object> foundArguments(List<String> terms);
}
