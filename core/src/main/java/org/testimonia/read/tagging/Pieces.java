package org.testimonia.read.tagging;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import org.testimonia.text.Span;

/// A text as word pieces: their numbers, their places, and the shape of their letters, which the
/// numbers of an uncased vocabulary do not tell.
final class Pieces {
  private static final int WORD_START = 4;
  private static final int LINE_START = 8;

  private final long[] ids;
  private final int[] starts;
  private final int[] ends;
  private final int[] shapes;

  /// @param encoding of `text`, without marks for its beginning and end
  Pieces(String text, Encoding encoding) {
    ids = encoding.getIds();
    CharSpan[] spans = encoding.getCharTokenSpans();
    starts = new int[ids.length];
    ends = new int[ids.length];
    shapes = new int[ids.length];
    // The tokenizer counts code points, spans count UTF-16 units.
    int point = 0;
    int unit = 0;
    for (int i = 0; i < ids.length; i++) {
      unit = text.offsetByCodePoints(unit, spans[i].getStart() - point);
      point = spans[i].getStart();
      starts[i] = unit;
      ends[i] = text.offsetByCodePoints(unit, spans[i].getEnd() - point);
      shapes[i] = shape(text, starts[i], ends[i]);
    }
  }

  int size() {
    return ids.length;
  }

  long id(int piece) {
    return ids[piece];
  }

  int shape(int piece) {
    return shapes[piece];
  }

  int start(int piece) {
    return starts[piece];
  }

  /// The characters from the first piece to the last before `end`.
  Span chars(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
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
