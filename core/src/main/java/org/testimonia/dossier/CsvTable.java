package org.testimonia.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tables a dossier makes as CSV, one file each.
public enum CsvTable {
  ACCOUNTS(
      "account",
      "label",
      "source",
      "outlet",
      "title",
      "byline",
      "published",
      "language",
      "words",
      "lineage",
      "reporting",
      "opinion",
      "attributed",
      "furniture",
      "textSha256"),
  CLAIMS(
      "claim",
      "standing",
      "accounts",
      "labels",
      "independent",
      "leftOutBy",
      "salience",
      "differences",
      "source",
      "start",
      "end",
      "quote"),
  MEMBERS("claim", "standing", "account", "label", "statement", "source", "start", "end", "quote"),
  DIFFERENCES(
      "claim",
      "difference",
      "type",
      "note",
      "translated",
      "side",
      "accounts",
      "labels",
      "value",
      "source",
      "start",
      "end",
      "quote"),
  STATEMENTS(
      "statement",
      "account",
      "label",
      "speaker",
      "mention",
      "cue",
      "kind",
      "occasion",
      "confidence",
      "source",
      "start",
      "end",
      "quote"),
  COMMITMENTS(
      "commitment",
      "row",
      "account",
      "label",
      "actor",
      "kind",
      "modality",
      "addressee",
      "statement",
      "condition",
      "source",
      "start",
      "end",
      "quote"),
  REVISIONS(
      "earlier",
      "later",
      "versions",
      "change",
      "kind",
      "before",
      "after",
      "source",
      "start",
      "end",
      "quote"),
  REMOVED("account", "label", "reason", "source", "start", "end", "quote");

  private final String columns;

  CsvTable(String... columns) {
    this.columns = String.join(" ", columns);
  }

  /// The names of its columns, the first line of the file.
  public List<String> columns() {
    return List.of(columns.split(" ", -1));
  }

  /// The name by which a user asks for it, and its file's name without ending: `claims`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The table a user asks for by its [#word()], in any case; empty when there is none.
  public static Optional<CsvTable> find(String word) {
    return Arrays.stream(values())
        .filter(table -> table.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// Every table's word, for a help text.
  public static List<String> words() {
    return Arrays.stream(values()).map(CsvTable::word).toList();
  }
}
