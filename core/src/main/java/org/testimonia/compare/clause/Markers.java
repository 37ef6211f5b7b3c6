package org.testimonia.compare.clause;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.testimonia.text.DataFile;

/// The words at which sentences are cut, from `markers.txt`.
final class Markers {
  private final TreeMap<String, Set<String>> words = new TreeMap<>();

  Markers() {
    for (String line : DataFile.lines(Markers.class, "markers.txt")) {
      String[] parts = line.split(" ", 2);
      words.computeIfAbsent(parts[0], kind -> new TreeSet<>()).add(parts[1].strip());
    }
  }

  /// Whether `word` is a marker of this kind: `subordinate`, `relative`, `join`, `mark`, `never`,
  /// `cue`.
  boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }
}
