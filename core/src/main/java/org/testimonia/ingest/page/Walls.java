package org.testimonia.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.testimonia.model.DropReason;
import org.testimonia.text.DataFile;

/// Tells a page that asks for a login or a consent in place of its article.
final class Walls {
  /// What has as many words is an article, or enough of one; a wall's teaser is shorter.
  static final int TEASER = 150;

  private final Map<String, List<String>> phrases = DataFile.sections(Walls.class, "walls.txt");

  /// @param page as it came, on which fewer than [#TEASER] words were found to be an article
  Optional<DropReason> find(Document page) {
    Document shown = page.clone();
    shown.select("script, style, template, header, footer, nav, aside").remove();
    Optional<DropReason> said = find(shown.text());
    boolean paid =
        new LinkedData(page)
            .value("isAccessibleForFree")
            .filter(value -> value.equalsIgnoreCase("false"))
            .isPresent();
    return said.isEmpty() && paid ? Optional.of(DropReason.LOGIN_WALL) : said;
  }

  /// The wall that the words on a page tell of.
  Optional<DropReason> find(String text) {
    String plain = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    if (has(plain, "login")) {
      return Optional.of(DropReason.LOGIN_WALL);
    }
    return has(plain, "consent") ? Optional.of(DropReason.COOKIE_WALL) : Optional.empty();
  }

  private boolean has(String plain, String section) {
    return phrases.getOrDefault(section, List.of()).stream()
        .anyMatch(phrase -> plain.contains(" " + phrase + " "));
  }
}
