package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.List;
import org.testimonia.text.Span;

/// The words of a text: stretches between white space that hold a letter or a digit. Unicode's word
/// boundaries would count "co-operate" twice and "U.S." three times; a reader who counts would not.
final class WordCount {
  private WordCount() {}

  /// Where the words of `text` stand, in order.
  static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    int start = 0;
    boolean spoken = false;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (spoken) {
          words.add(new Span(start, i));
        }
        start = i + 1;
        spoken = false;
      } else {
        spoken |= Character.isLetterOrDigit(c);
      }
      i += Character.charCount(c);
    }
    return words;
  }
}
