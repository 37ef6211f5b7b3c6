package org.testimonia.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tables a dossier makes as CSV, one file each.
public enum CsvTable {
  ACCOUNTS,
  CLAIMS,
  MEMBERS,
  DIFFERENCES,
  STATEMENTS,
  COMMITMENTS,
  REMOVED;

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
