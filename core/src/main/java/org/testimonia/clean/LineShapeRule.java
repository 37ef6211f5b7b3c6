package org.testimonia.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.testimonia.model.BlockKind;
import org.testimonia.model.FurnitureReason;

/// Judges the lines that do not end as sentences do, in an account whose lines mostly do: they are
/// headings, captions, links, or what is left of a page's foot.
final class LineShapeRule implements Rule {
  /// An account with fewer paragraphs of whole sentences is not judged.
  private static final int FEWEST_PARAGRAPHS = 3;

  private static final int LONGEST_HEADING = 6;
  private static final int LONGEST_TITLE_HEADING = 12;

  /// A line as long as this is a sentence without its mark: a caption, or a slip. Words.
  private static final int SHORTEST_CAPTION = 8;

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.):]? .{2,100}[^.]");
  private static final Pattern BULLET = Pattern.compile("[-*•▪●◦‣–] \\S");
  private static final Pattern QUOTED = Pattern.compile("^[\"“‘'].*|.*[\"”]$");

  @Override
  public List<Piece> apply(Page page) {
    List<Piece> result = new ArrayList<>(page.pieces());
    int first = page.firstStory();
    int last = page.lastStory();
    long stories = page.pieces().stream().filter(page::isStory).count();
    for (int i = 0; i < result.size(); i++) {
      Piece piece = result.get(i);
      if (piece.kind() != BlockKind.PARAGRAPH || !piece.isKept() || piece.continues()) {
        continue;
      }
      if (stories < FEWEST_PARAGRAPHS) {
        continue;
      }
      if (BULLET.matcher(page.words(piece)).lookingAt()) {
        result.set(i, piece.listItem());
      } else if (i < first) {
        result.set(i, isOpen(page.words(piece)) ? piece.heading() : piece);
      } else if (i < last) {
        result.set(i, between(page, result, i));
      } else if (i > last) {
        result.set(i, after(page, result, i));
      }
    }
    return result;
  }

  /// True for a line that ends without a mark, or as a heading's question does.
  private static boolean isOpen(String words) {
    if (!words.endsWith("?") || QUOTED.matcher(words).matches()) {
      return !Shape.isSentence(words);
    }
    return Shape.isTitleCase(words) || NUMBERED.matcher(words).matches();
  }

  private static Piece between(Page page, List<Piece> judged, int index) {
    Piece piece = page.pieces().get(index);
    String words = page.words(piece);
    if (!isOpen(words)) {
      return piece;
    }
    int count = Shape.words(words);
    if (Shape.isAllCapitals(words) && count > LONGEST_HEADING) {
      return piece.removed(FurnitureReason.RELATED_LINK);
    }
    int longest = Shape.isTitleCase(words) ? LONGEST_TITLE_HEADING : LONGEST_HEADING;
    if (count <= longest) {
      return piece.heading();
    }
    return count >= SHORTEST_CAPTION && isAmongCaptions(page, judged, index)
        ? piece.caption()
        : piece;
  }

  private static Piece after(Page page, List<Piece> judged, int index) {
    Piece piece = page.pieces().get(index);
    String words = page.words(piece);
    if (Shape.isSentence(words)) {
      return piece;
    }
    int count = Shape.words(words);
    if (count <= LONGEST_HEADING) {
      return piece.removed(FurnitureReason.NAVIGATION);
    }
    // One long open line at the very end may be the story's own, cut short.
    return isAmongCaptions(page, judged, index) ? piece.caption() : piece;
  }

  /// True when a long open line stands beside a caption or another long open line.
  private static boolean isAmongCaptions(Page page, List<Piece> judged, int index) {
    return isCaptionLike(page, judged, index - 1) || isCaptionLike(page, judged, index + 1);
  }

  private static boolean isCaptionLike(Page page, List<Piece> judged, int index) {
    if (index < 0 || index >= judged.size()) {
      return false;
    }
    Piece piece = judged.get(index);
    String words = page.words(piece);
    if (piece.kind() == BlockKind.CAPTION) {
      return true;
    }
    return piece.isKept() && !Shape.isSentence(words) && Shape.words(words) >= SHORTEST_CAPTION - 2;
  }
}
