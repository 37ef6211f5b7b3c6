package org.testimonia.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// The words that classes and ids are made of.
final class Names {
  private Names() {}

  /// Those of an element's classes and id.
  static List<String> words(Element element) {
    String names = element.className() + " " + element.id();
    return names.isBlank() ? List.of() : words(names);
  }

  /// The words of a class or id, in lower case: `relatedPosts` has two, as `related-posts` has.
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      boolean hump = letter && i > start && isHump(name.charAt(i - 1), name.charAt(i));
      if (!letter || hump) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = hump ? i : i + 1;
      }
    }
    return words;
  }

  private static boolean isHump(char before, char now) {
    return Character.isLowerCase(before) && Character.isUpperCase(now);
  }
}
