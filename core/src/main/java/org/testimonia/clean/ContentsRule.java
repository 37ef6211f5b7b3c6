package org.testimonia.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.testimonia.model.FurnitureReason;

/// Finds the entries of a table of contents: the lines after its title that are numbered, or that
/// come again as headings.
final class ContentsRule implements Rule {
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)]? \\S.{1,120}");

  @Override
  public List<Piece> apply(Page page) {
    List<Piece> result = new ArrayList<>(page.pieces());
    for (int i = 0; i < result.size(); i++) {
      if (result.get(i).reason().filter(FurnitureReason.TABLE_OF_CONTENTS::equals).isPresent()) {
        Set<String> later = new HashSet<>();
        for (Piece piece : page.pieces().subList(i + 1, result.size())) {
          later.add(Shape.key(page.words(piece)));
        }
        int at = i + 1;
        while (at < result.size() && isEntry(page, at, later)) {
          result.set(at, result.get(at).removed(FurnitureReason.TABLE_OF_CONTENTS));
          at++;
        }
      }
    }
    return result;
  }

  private static boolean isEntry(Page page, int index, Set<String> later) {
    String words = page.words(page.pieces().get(index));
    if (Shape.words(words) > 15 || words.endsWith(".")) {
      return false;
    }
    if (NUMBERED.matcher(words).matches()) {
      return true;
    }
    String key = Shape.key(words);
    return later.contains(key)
        && page.pieces().subList(index + 1, page.pieces().size()).stream()
            .anyMatch(piece -> Shape.key(page.words(piece)).equals(key));
  }
}
