package org.testimonia.compare.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The words at which sentences are cut, from `markers.txt`.
final class Markers {
  private final TreeMap<String, Set<String>> words = new TreeMap<>();

  private Markers(List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 2);
        words.computeIfAbsent(parts[0], kind -> new TreeSet<>()).add(parts[1].trim());
      }
    }
  }

  static Markers load() {
    try (InputStream stream = Markers.class.getResourceAsStream("markers.txt")) {
      if (stream == null) {
        throw new IOException("markers.txt is missing");
      }
      return new Markers(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether `word` is a marker of this kind: `subordinate`, `relative`, `join`, `mark`, `never`,
  /// `cue`.
  boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }
}
