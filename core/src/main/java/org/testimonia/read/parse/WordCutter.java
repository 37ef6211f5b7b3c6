package org.testimonia.read.parse;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.text.Span;

/// Cuts a sentence into words and marks. A word keeps its inner points, apostrophes, hyphens,
/// decimal commas and slashes ("U.S.", "don't", "well-known", "4,000", "24/7"); every other mark
/// stands alone.
final class WordCutter {
  private final Abbreviations abbreviations;

  WordCutter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  List<Span> cut(String body, Span sentence) {
    List<Span> words = new ArrayList<>();
    int i = sentence.start();
    while (i < sentence.end()) {
      char c = body.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end =
          isWordStart(body, i, sentence.end()) ? wordEnd(body, i, sentence) : markEnd(body, i);
      words.add(new Span(i, Math.min(end, sentence.end())));
      i = Math.min(end, sentence.end());
    }
    return words;
  }

  private static boolean isWordStart(String body, int i, int limit) {
    char c = body.charAt(i);
    boolean more = i + 1 < limit && Character.isLetterOrDigit(body.charAt(i + 1));
    return isWord(c) || (more && "@#$£€¥".indexOf(c) >= 0);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '_';
  }

  private int wordEnd(String body, int start, Span sentence) {
    int end = start + 1;
    while (end < sentence.end()) {
      char c = body.charAt(end);
      boolean more = end + 1 < sentence.end() && isWord(body.charAt(end + 1));
      if (isWord(c) || c == '%' || (more && joins(body, end))) {
        end++;
      } else {
        break;
      }
    }
    // An abbreviation keeps its last point.
    if (end < sentence.end() && body.charAt(end) == '.') {
      String word = body.substring(start, end);
      boolean last = end + 1 == sentence.end();
      if (abbreviations.keepsPoint(word, last)) {
        return end + 1;
      }
    }
    return end;
  }

  private static boolean joins(String body, int at) {
    char c = body.charAt(at);
    char before = body.charAt(at - 1);
    char after = body.charAt(at + 1);
    return switch (c) {
      case '\'', '’', '-', '‑', '@', '&' -> true;
      case '.', ':', '/' ->
          (Character.isDigit(before) && Character.isDigit(after))
              || (c == '.' && Character.isLetter(after) && !sentenceLike(body, at))
              || (c == '/' && Character.isLetter(before) && Character.isLetter(after));
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  /// A point between a lower-case word and a capitalised one is an end without its space.
  private static boolean sentenceLike(String body, int at) {
    return Character.isLowerCase(body.charAt(at - 1)) && Character.isUpperCase(body.charAt(at + 1));
  }

  private static int markEnd(String body, int i) {
    char c = body.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 2;
    }
    int end = i + 1;
    // Runs of one mark are one token: "...", "--", "``", "''".
    while (end < body.length() && body.charAt(end) == c && ".-`'!?".indexOf(c) >= 0) {
      end++;
    }
    return end;
  }
}
