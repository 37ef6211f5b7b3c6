package org.testimonia.ingest.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The `meta` elements of a page by their names, whichever attribute names them.
final class MetaElements {
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");

  private final Map<String, String> contents = new LinkedHashMap<>();

  MetaElements(Document page) {
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String attribute : NAMES) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          contents.putIfAbsent(name, content);
        }
      }
    }
  }

  /// What the first of the names that is there says.
  Optional<String> first(List<String> names) {
    return all(names).stream().findFirst();
  }

  /// What each of the names that are there says, in the order of the names.
  List<String> all(List<String> names) {
    return names.stream().filter(contents::containsKey).map(contents::get).toList();
  }

  /// What those say, in the order of the page, whose names match when letters alone are read:
  /// `article:published_time` as `articlepublishedtime`.
  List<String> alike(Pattern letters) {
    return contents.entrySet().stream()
        .filter(meta -> letters.matcher(NO_LETTER.matcher(meta.getKey()).replaceAll("")).matches())
        .map(Map.Entry::getValue)
        .toList();
  }
}
