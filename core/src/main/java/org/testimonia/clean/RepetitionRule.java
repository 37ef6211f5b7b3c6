package org.testimonia.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.testimonia.model.BlockKind;
import org.testimonia.model.FurnitureReason;

/// Finds what stands in the account twice: the headline above and below its picture, a sentence
/// pulled out in large letters, a paragraph given again.
final class RepetitionRule implements Rule {
  /// Fewer words may come again by chance.
  private static final int FEWEST = 3;

  /// A headline stands among so many first lines.
  private static final int HEAD = 4;

  private static final int LONGEST_HEADLINE = 30;

  /// How many words in a row are compared to find a pull quote, and how many words it has.
  private static final int RUN = 3;

  private static final int SHORTEST_PULL = 6;
  private static final int LONGEST_PULL = 45;

  /// The share of a pull quote's runs that stand in the paragraph it is from; a name may follow it,
  /// and editors shorten.
  private static final double MOST = 0.7;

  @Override
  public List<Piece> apply(Page page) {
    List<Piece> result = new ArrayList<>(page.pieces());
    String title = page.account().title().map(Shape::key).orElse("");
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < result.size(); i++) {
      Piece piece = result.get(i);
      String words = page.words(piece);
      String key = Shape.key(words).replaceFirst("^live ", "");
      boolean partOfLine = piece.continues() && piece.isKept();
      boolean isTitle = key.equals(title);
      if (!piece.stays() || partOfLine || (Shape.words(words) < FEWEST && !isTitle)) {
        continue;
      }
      Integer first = seen.putIfAbsent(key, i);
      if (first == null) {
        if (isTitle && piece.isKept()) {
          result.set(i, piece.heading());
        }
      } else if (isTitle || isHeadline(page, result, first)) {
        result.set(i, piece.removed(FurnitureReason.REPEATED_HEADLINE));
        if (result.get(first).isKept()) {
          result.set(first, result.get(first).heading());
        }
      } else if (Shape.words(words) >= SHORTEST_PULL) {
        result.set(i, piece.removed(FurnitureReason.REPETITION));
      }
    }
    return pulled(page.with(result));
  }

  private static boolean isHeadline(Page page, List<Piece> pieces, int index) {
    String words = page.words(pieces.get(index));
    return index < HEAD && !words.endsWith(".") && Shape.words(words) <= LONGEST_HEADLINE;
  }

  private static List<Piece> pulled(Page page) {
    List<Piece> result = new ArrayList<>(page.pieces());
    Map<String, Integer> runs = new HashMap<>();
    for (int i = 0; i < result.size(); i++) {
      if (page.isStory(result.get(i))) {
        for (String run : runs(page.words(result.get(i)))) {
          runs.putIfAbsent(run, i);
        }
      }
    }
    int first = page.firstStory();
    for (int i = first; i < result.size(); i++) {
      Piece piece = result.get(i);
      String words = page.words(piece);
      int count = Shape.words(words);
      if (piece.isKept()
          && piece.kind() == BlockKind.PARAGRAPH
          && !Shape.isSentence(words)
          && !piece.continues()
          && count >= SHORTEST_PULL
          && count <= LONGEST_PULL
          && isPulled(page, result, words, runs)) {
        result.set(i, piece.removed(FurnitureReason.REPETITION));
      }
    }
    return result;
  }

  /// True when most runs of a line stand in one and the same paragraph, and no word of another's
  /// among them: who pulls a quote shortens it and may name the speaker after it, but adds nothing.
  private static boolean isPulled(
      Page page, List<Piece> pieces, String line, Map<String, Integer> runs) {
    List<String> wanted = runs(line);
    Map<Integer, Integer> hits = new TreeMap<>();
    Map<Integer, Integer> last = new TreeMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      Integer paragraph = runs.get(wanted.get(i));
      if (paragraph != null) {
        hits.merge(paragraph, 1, Integer::sum);
        last.put(paragraph, i + RUN);
      }
    }
    return hits.entrySet().stream()
        .filter(hit -> hit.getValue() >= MOST * wanted.size())
        .anyMatch(hit -> {
          String paragraph = page.words(pieces.get(hit.getKey()));
          Set<String> known = Set.copyOf(List.of(Shape.key(paragraph).split(" ")));
          List<String> all = List.of(Shape.key(line).split(" "));
          return known.containsAll(all.subList(0, last.getOrDefault(hit.getKey(), 0)));
        });
  }

  private static List<String> runs(String words) {
    String[] all = Shape.key(words).split(" ");
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= all.length; i++) {
      runs.add(String.join(" ", List.of(all).subList(i, i + RUN)));
    }
    return runs;
  }
}
