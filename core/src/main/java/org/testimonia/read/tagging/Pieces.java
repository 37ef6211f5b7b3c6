package org.testimonia.read.tagging;

import java.util.List;
import org.testimonia.onnx.WordPieces;
import org.testimonia.text.Span;

/// A text as word pieces: their numbers, their places, and the shape of their letters, which the
/// numbers of an uncased vocabulary do not tell.
final class Pieces {
  private static final int WORD_START = 4;
  private static final int LINE_START = 8;

  private final List<Long> ids;
  private final List<Span> places;
  private final int[] shapes;

  /// @param pieces of `text`, without marks for its beginning and end
  Pieces(String text, WordPieces.Pieces pieces) {
    ids = pieces.ids();
    places = pieces.places();
    shapes = places.stream().mapToInt(place -> shape(text, place.start(), place.end())).toArray();
  }

  int size() {
    return ids.size();
  }

  long id(int piece) {
    return ids.get(piece);
  }

  int shape(int piece) {
    return shapes[piece];
  }

  int start(int piece) {
    return places.get(piece).start();
  }

  /// The characters from the first piece to the last before `end`.
  Span chars(int first, int end) {
    return places.get(first).cover(places.get(end - 1));
  }

  /// 0 to 3 for no capital, a capital first, capitals alone, a digit; 4 more after a space, 8 more
  /// after a line break or at the start.
  private static int shape(String text, int start, int end) {
    String piece = text.substring(start, end);
    int[] letters = piece.codePoints().filter(Character::isLetter).toArray();
    int form = 0;
    if (piece.codePoints().anyMatch(Character::isDigit)) {
      form = 3;
    } else if (letters.length > 1 && allCapitals(letters)) {
      form = 2;
    } else if (letters.length > 0 && Character.isUpperCase(letters[0])) {
      form = 1;
    }
    String before = text.substring(Math.max(0, start - 2), start);
    if (start == 0 || before.contains("\n")) {
      return form + LINE_START;
    }
    boolean apart = Character.isWhitespace(text.charAt(start - 1)) || text.charAt(start - 1) == ' ';
    return apart ? form + WORD_START : form;
  }

  private static boolean allCapitals(int[] letters) {
    for (int letter : letters) {
      if (!Character.isUpperCase(letter)) {
        return false;
      }
    }
    return true;
  }
}
