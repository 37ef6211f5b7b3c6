package org.testimonia.ingest.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.testimonia.model.DropReason;
import org.testimonia.text.DataFile;

/// Tells a page that a server gives in place of every article: a check whether a person asks, or a
/// notice that there is no such page, whatever status it came with.
final class Placeholders {
  /// What says more than this is asked for a second sign: a short article may have such a headline.
  private static final int BARE = 25;

  private final Map<String, List<String>> phrases =
      DataFile.sections(Placeholders.class, "placeholders.txt");

  /// @param page as it came, on which few words were found to be an article
  Optional<DropReason> find(Document page) {
    if (PageMetadata.statesArticle(page)) {
      return Optional.empty();
    }
    String text = plain(page.body().text());
    Set<String> headings =
        Stream.concat(Stream.of(page.title()), page.select("h1, h2").eachText().stream())
            .flatMap(heading -> Arrays.stream(heading.split("\\s[|–—:·-]\\s|:\\s", -1)))
            .map(heading -> plain(heading).replaceAll("\\b(?:error|[45]\\d\\d)\\b", ""))
            .map(heading -> heading.strip().replaceAll(" +", " "))
            .collect(Collectors.toSet());
    if (isMeant("robot", headings, text)) {
      return Optional.of(DropReason.ROBOT_CHECK);
    }
    return isMeant("missing", headings, text)
        ? Optional.of(DropReason.NO_ARTICLE)
        : Optional.empty();
  }

  /// Two signs are enough, and one where little else is said.
  private boolean isMeant(String kind, Set<String> headings, String text) {
    boolean headed = section(kind + " title").anyMatch(headings::contains);
    long said = section(kind + " text").filter(one -> text.contains(" " + one + " ")).count();
    int words = text.strip().split(" ", -1).length;
    return headed && (said > 0 || words < BARE) || said > 1;
  }

  private Stream<String> section(String name) {
    return phrases.getOrDefault(name, List.of()).stream();
  }

  private static String plain(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
