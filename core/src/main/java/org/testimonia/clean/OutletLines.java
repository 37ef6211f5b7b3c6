package org.testimonia.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.testimonia.model.FurnitureReason;

/// Knows which lines come again in other accounts of the same outlet, and finds them as boilerplate
/// near an account's beginning or end. Two accounts that share much are two states of one report,
/// so what they share is no boilerplate.
final class OutletLines implements Rule {
  /// Two accounts that share more of their lines are one report.
  private static final double ONE_REPORT = 0.3;

  private static final int LONGEST = 60;

  /// By outlet and line, how many accounts have it.
  private final Map<String, Integer> counts = new HashMap<>();

  OutletLines(List<Page> pages) {
    Map<String, List<Set<String>>> outlets = new HashMap<>();
    for (Page page : pages) {
      Set<String> lines = new HashSet<>();
      page.pieces().forEach(piece -> lines.add(Shape.key(page.words(piece))));
      List<Set<String>> others = outlets.computeIfAbsent(outlet(page), o -> new ArrayList<>());
      if (!outlet(page).isEmpty() && others.stream().noneMatch(other -> sameReport(other, lines))) {
        others.add(lines);
        lines.forEach(line -> counts.merge(outlet(page) + "\n" + line, 1, Integer::sum));
      }
    }
  }

  private static String outlet(Page page) {
    return page.account().outlet().orElse("").toLowerCase(Locale.ROOT);
  }

  private static boolean sameReport(Set<String> a, Set<String> b) {
    long shared = a.stream().filter(b::contains).count();
    return shared > ONE_REPORT * Math.min(a.size(), b.size());
  }

  @Override
  public List<Piece> apply(Page page) {
    List<Piece> result = new ArrayList<>(page.pieces());
    int first = page.firstStory();
    int size = result.size();
    int tail = Math.max(first + 1, size - Math.max(3, size / 5));
    for (int i = 0; i < size; i++) {
      Piece piece = result.get(i);
      String words = page.words(piece);
      boolean known = counts.getOrDefault(outlet(page) + "\n" + Shape.key(words), 0) > 1;
      boolean place = i < first || i >= tail || !Shape.isSentence(words);
      if (piece.isKept() && known && place && Shape.words(words) <= LONGEST) {
        result.set(i, piece.removed(FurnitureReason.OUTLET_BOILERPLATE));
      }
    }
    return result;
  }
}
