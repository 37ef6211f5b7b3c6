package org.testimonia.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.testimonia.ingest.page.PublicationTime;
import org.testimonia.model.Published;

/// The parts of an element of a feed, by name, whatever case it is in.
final class Parts {
  private final Element whole;

  Parts(Element whole) {
    this.whole = whole;
  }

  /// The direct child of the first of these names that there is.
  Optional<Element> child(String... names) {
    for (String name : names) {
      Optional<Element> found = children(name).stream().findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  List<Element> children(String name) {
    return whole.children().stream()
        .filter(child -> child.tagName().toLowerCase(Locale.ROOT).equals(name))
        .toList();
  }

  /// The first of these children that says something, with its markup.
  Optional<String> markup(String... names) {
    for (String name : names) {
      for (Element child : children(name)) {
        // Of an element that never closes, what follows is not its own.
        boolean xhtml = child.attr("type").equals("xhtml");
        String said =
            xhtml
                ? child.html()
                : child.children().isEmpty() ? child.wholeText() : child.wholeOwnText();
        if (!said.isBlank()) {
          return Optional.of(said.strip());
        }
      }
    }
    return Optional.empty();
  }

  /// The first of these children that says something, as words.
  Optional<String> words(String... names) {
    return markup(names).map(Parts::plain).filter(words -> !words.isBlank());
  }

  /// What may hold markup, escaped once more, as words.
  static String plain(String markup) {
    String words =
        markup.indexOf('<') >= 0 || markup.indexOf('&') >= 0 ? Jsoup.parse(markup).text() : markup;
    return words.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  Published time(String... names) {
    return markup(names).map(PublicationTime::parse).orElseGet(Published.Unknown::new);
  }
}
