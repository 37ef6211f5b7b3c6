package org.testimonia.read.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Cuts a block into sentences. A sentence ends at `.`, `!`, `?` or `…` with the closing marks
/// after it, when what follows can begin a sentence; abbreviations are data, in three classes by
/// what must follow for the point to end a sentence too.
final class SentenceCutter {
  /// Where no mark ends a sentence, one of this many characters is ended at a space: what works on
  /// sentences may look at each of its words more than once.
  private static final int LONGEST = 2_000;

  private static final String CLOSERS = "\"'”’“)]»›";
  private static final String OPENERS = "\"'“‘„«‹([—–-•";

  private final Abbreviations abbreviations;
  private final Set<String> starters =
      new HashSet<>(DataFile.words(SentenceCutter.class, "sentence-starters.txt"));

  SentenceCutter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /// The sentences of `block` in order, without white space at their ends, none longer than 2,000
  /// characters.
  List<Span> cut(String body, Span block) {
    boolean cased = block.in(body).chars().anyMatch(Character::isUpperCase);
    List<Span> sentences = new ArrayList<>();
    int start = block.start();
    for (int i = block.start(); i < block.end(); i++) {
      if (isMark(body.charAt(i))) {
        int end = afterMarks(body, i, block.end());
        if (ends(body, i, end, block, cased)) {
          add(sentences, new Span(start, end), body);
          start = end;
        }
        i = end - 1;
      }
    }
    add(sentences, new Span(start, block.end()), body);
    return sentences;
  }

  private static void add(List<Span> sentences, Span sentence, String body) {
    Span rest = sentence.trim(body);
    while (rest.length() > LONGEST) {
      int cut = rest.start() + LONGEST;
      int space = body.lastIndexOf(' ', cut);
      int end = space > rest.start() ? space : cut;
      if (Character.isLowSurrogate(body.charAt(end))) {
        end--;
      }
      sentences.add(new Span(rest.start(), end));
      rest = new Span(end, rest.end()).trim(body);
    }
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /// The end of the run of marks that begins at `i`, with the closing quotes and brackets after it.
  private static int afterMarks(String body, int i, int limit) {
    int end = i;
    while (end < limit && isMark(body.charAt(end))) {
      end++;
    }
    int close = end;
    while (close < limit && CLOSERS.indexOf(body.charAt(close)) >= 0) {
      close++;
    }
    // A straight mark that a letter follows opens what comes next.
    boolean glued = close < limit && Character.isLetterOrDigit(body.charAt(close));
    return glued ? end : close;
  }

  private boolean ends(String body, int mark, int end, Span block, boolean cased) {
    int next = end;
    while (next < block.end() && Character.isWhitespace(body.charAt(next))) {
      next++;
    }
    if (next == block.end()) {
      return true;
    }
    if (next == end) {
      // "he left.She stayed": a missing space, but never inside a number, an address or a name.
      return end - mark == 1
          && body.charAt(mark) != '…'
          && mark > block.start() + 1
          && Character.isLowerCase(body.charAt(mark - 1))
          && Character.isLowerCase(body.charAt(mark - 2))
          && end + 1 < block.end()
          && Character.isUpperCase(body.charAt(end))
          && Character.isLowerCase(body.charAt(end + 1));
    }
    int first = next;
    while (first < block.end() && OPENERS.indexOf(body.charAt(first)) >= 0) {
      first++;
    }
    if (first == block.end()) {
      return true;
    }
    char begin = body.charAt(first);
    if (cased && Character.isLowerCase(begin)) {
      return false;
    }
    boolean plainPoint = body.charAt(mark) == '.' && end == mark + 1;
    return !plainPoint || pointEnds(body, mark, first, block);
  }

  /// Whether a single point with nothing closing after it ends a sentence before `first`.
  private boolean pointEnds(String body, int mark, int first, Span block) {
    String before = wordBefore(body, mark, block.start());
    String after = wordAt(body, first, block.end());
    if (abbreviations.isBeforeName(before)) {
      return false;
    }
    if (abbreviations.isBeforeNumber(before) && Character.isDigit(body.charAt(first))) {
      return false;
    }
    boolean unsure = abbreviations.isEither(before) || abbreviations.isInitial(before);
    return !unsure || starters.contains(after.toLowerCase(Locale.ROOT));
  }

  private static String wordBefore(String body, int end, int limit) {
    int start = end;
    while (start > limit
        && (Character.isLetterOrDigit(body.charAt(start - 1)) || body.charAt(start - 1) == '.')) {
      start--;
    }
    return body.substring(start, end);
  }

  private static String wordAt(String body, int start, int limit) {
    int end = start;
    while (end < limit && Character.isLetter(body.charAt(end))) {
      end++;
    }
    return body.substring(start, end);
  }
}
