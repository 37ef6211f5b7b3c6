package org.testimonia.read.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The classes of words of `marks.txt`, looked up by word and by phrase, and the words of
/// `masked.txt`, which never count.
final class VoiceLexicon {
  /// Classes that may be met in a capitalised word: days and months are written so.
  static final String CLOCK = "clock";

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Set<String> masked = new HashSet<>();

  /// A phrase of two or more words and its class.
  record Phrase(List<String> words, String mark) {}

  VoiceLexicon() {
    String mark = "";
    for (String line : lines("marks.txt")) {
      if (line.startsWith("[")) {
        mark = line.substring(1, line.length() - 1);
      } else {
        for (String entry : line.split(",", -1)) {
          add(entry.strip(), mark);
        }
      }
    }
    for (String line : lines("masked.txt")) {
      for (String entry : line.split(",", -1)) {
        masked.add(entry.strip());
      }
    }
  }

  private void add(String entry, String mark) {
    if (entry.isEmpty()) {
      return;
    }
    List<String> parts = List.of(entry.split(" ", -1));
    if (parts.size() == 1) {
      words.computeIfAbsent(entry, key -> new ArrayList<>()).add(mark);
    } else {
      phrases.computeIfAbsent(parts.get(0), key -> new ArrayList<>()).add(new Phrase(parts, mark));
    }
  }

  /// The classes of a single word, by its dictionary form or as written.
  List<String> marks(String word) {
    return words.getOrDefault(word, List.of());
  }

  /// The phrases that begin with `word`.
  List<Phrase> phrases(String word) {
    return phrases.getOrDefault(word, List.of());
  }

  /// Whether the word may carry no weight.
  boolean isMasked(String word) {
    return masked.contains(word);
  }

  /// The lines of a data file that are neither empty nor a note.
  static List<String> lines(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(VoiceLexicon.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " of the distribution is damaged", e);
    }
  }
}
