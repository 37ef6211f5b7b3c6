package org.testimonia.clean;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.clean.FurniturePattern.Place;
import org.testimonia.model.FurnitureReason;

/// Finds lists of links: a line such as "Recommended", and what looks like headlines after it. When
/// no story comes after it, all that follows is such a list.
final class LinkListRule implements Rule {
  /// A link is no longer, words; several on one line may be.
  private static final int LONGEST_LINK = 30;

  private final List<FurniturePattern> openers;

  LinkListRule(FurniturePatterns patterns) {
    openers = patterns.at(Place.OPENS);
  }

  @Override
  public List<Piece> apply(Page page) {
    List<Piece> result = new ArrayList<>(page.pieces());
    int last = page.lastStory();
    for (int i = 0; i < result.size(); i++) {
      String words = page.words(result.get(i));
      if (words.length() > 240 || !opens(words) || !(result.get(i).isKept() || isLink(i, result))) {
        continue;
      }
      if (result.get(i).isKept()) {
        result.set(i, result.get(i).removed(FurnitureReason.RELATED_LINK));
      }
      boolean bare = Shape.words(words) <= 5;
      for (int at = i + 1; at < result.size(); at++) {
        Piece piece = result.get(at);
        if (piece.isKept()) {
          if (!follows(page, piece, at > last, bare)) {
            break;
          }
          result.set(at, piece.removed(FurnitureReason.RELATED_LINK));
        }
      }
    }
    return result;
  }

  private static boolean isLink(int index, List<Piece> pieces) {
    return pieces.get(index).reason().filter(FurnitureReason.RELATED_LINK::equals).isPresent();
  }

  private boolean opens(String line) {
    return openers.stream().anyMatch(opener -> opener.pattern().matcher(line).matches());
  }

  /// True when a line may be a link of the list.
  ///
  /// @param after true when no story comes after it
  /// @param bare true when the line that opened the list held no link itself
  private static boolean follows(Page page, Piece piece, boolean after, boolean bare) {
    String words = page.words(piece);
    int count = Shape.words(words);
    if (after) {
      return count <= 3 * LONGEST_LINK;
    }
    boolean title = Shape.isTitleCase(words);
    boolean headline = !Shape.isSentence(words) || (title && !words.endsWith("."));
    return headline && count <= LONGEST_LINK && (bare || (title && count >= 6));
  }
}
