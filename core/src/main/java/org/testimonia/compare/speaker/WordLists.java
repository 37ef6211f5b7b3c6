package org.testimonia.compare.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/// The words that are titles and those that name groups, from `titles.txt` and `groups.txt`.
final class WordLists {
  private final Set<String> titles = load("titles.txt");
  private final Set<String> groups = load("groups.txt");

  boolean isTitle(String word) {
    return titles.contains(word);
  }

  boolean isGroup(String word) {
    return groups.contains(word);
  }

  private static Set<String> load(String name) {
    try (InputStream stream = WordLists.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + " is missing");
      }
      Set<String> words = new TreeSet<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> words.add(line.trim()));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
