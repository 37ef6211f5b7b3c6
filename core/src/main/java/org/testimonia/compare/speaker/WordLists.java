package org.testimonia.compare.speaker;

import java.util.Set;
import java.util.TreeSet;
import org.testimonia.text.DataFile;

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
    return new TreeSet<>(DataFile.lines(WordLists.class, name));
  }
}
