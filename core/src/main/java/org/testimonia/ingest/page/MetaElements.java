package org.testimonia.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The `meta` elements of a page by their names, whichever attribute names them.
final class MetaElements {
  private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, String> contents = new HashMap<>();

  MetaElements(Document page) {
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String attribute : NAMES) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
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
}
