package org.testimonia.read.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Block;
import org.testimonia.model.BlockKind;
import org.testimonia.text.Span;

/// Pairs quotation marks: curly, straight, single, German and French. Quotations inside quotations
/// are passed over. A quotation left open at a paragraph's end goes on when the next paragraph
/// begins with the same mark, and ends there otherwise.
final class QuotationFinder {
  /// A single-marked quotation longer than this many characters is taken for two apostrophes.
  private static final int LONGEST_SINGLE = 1_200;

  private static final String ENDERS = ".!?…";

  /// What is left of words that lost their beginning, as of years: no quotation starts with them.
  private static final Set<String> CUT_WORDS =
      Set.of("s", "re", "ve", "ll", "d", "m", "t", "n", "em");

  /// The quotations of `body` in order, none overlapping another.
  List<Quotation> find(String body, List<Block> blocks) {
    List<Quotation> quotations = new ArrayList<>();
    Optional<Open> open = Optional.empty();
    for (Block block : blocks) {
      Span span = block.span();
      if (open.isPresent()) {
        boolean goesOn = opensWith(body, span.start(), open.get().mark());
        if (!goesOn || block.kind() == BlockKind.CAPTION) {
          close(quotations, open.get(), open.get().reached(), false);
          open = Optional.empty();
        }
      }
      open = walk(body, span, open, quotations);
    }
    open.ifPresent(left -> close(quotations, left, left.reached(), false));
    return quotations;
  }

  /// A quotation that has begun.
  ///
  /// @param at where its opening mark stands
  /// @param mark that mark
  /// @param reached the end of the last paragraph that belongs to it
  private record Open(int at, char mark, int reached) {}

  private static boolean opensWith(String body, int at, char mark) {
    char c = body.charAt(at);
    return c == mark || (isDouble(c) && isDouble(mark));
  }

  private static boolean isDouble(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„';
  }

  private static void close(List<Quotation> found, Open open, int end, boolean closed) {
    int innerEnd = closed ? end - 1 : end;
    if (open.at() + 1 < innerEnd) {
      found.add(new Quotation(new Span(open.at(), end), new Span(open.at() + 1, innerEnd), closed));
    }
  }

  /// Walks one paragraph; returns what is still open at its end.
  private static Optional<Open> walk(
      String body, Span span, Optional<Open> before, List<Quotation> found) {
    Optional<Open> open = before;
    int i = span.start();
    if (open.isPresent() && opensWith(body, i, open.get().mark())) {
      i++;
    }
    for (; i < span.end(); i++) {
      char c = body.charAt(i);
      if (open.isEmpty()) {
        int single = singleEnd(body, i, span);
        if (single > i) {
          close(found, new Open(i, c, single), single, true);
          i = single - 1;
        } else if (opens(body, i, span)) {
          open = Optional.of(new Open(i, c, span.end()));
        }
      } else if (closes(body, i, span, open.get().mark())) {
        close(found, open.get(), i + 1, true);
        open = Optional.empty();
      } else if (restarts(body, i, span, open.get().mark())) {
        open = Optional.of(new Open(i, c, span.end()));
      }
    }
    return open.map(o -> new Open(o.at(), o.mark(), span.end()));
  }

  private static boolean opens(String body, int i, Span span) {
    return switch (body.charAt(i)) {
      case '“', '„', '«' -> true;
      case '»' -> mayOpen(body, i, span) && !mayClose(body, i, span);
      // A straight mark after a number is inches; two curly closing marks are a printer's error.
      case '"', '”' -> mayOpen(body, i, span);
      default -> false;
    };
  }

  private static boolean closes(String body, int i, Span span, char opening) {
    char c = body.charAt(i);
    return switch (opening) {
      case '“' -> c == '”' || (c == '"' && mayClose(body, i, span));
      case '„' -> c == '“' || c == '”' || (c == '"' && mayClose(body, i, span));
      case '«' -> c == '»';
      case '»' -> c == '«';
      default -> (c == '"' || c == '”') && mayClose(body, i, span);
    };
  }

  /// Whether a second opening mark shows that the first one was never closed. At the start of a
  /// sentence it only repeats the mark of a quotation that goes on.
  private static boolean restarts(String body, int i, Span span, char opening) {
    char c = body.charAt(i);
    boolean again = c == opening || (isDouble(c) && isDouble(opening));
    if (!again || !mayOpen(body, i, span) || mayClose(body, i, span)) {
      return false;
    }
    int before = i - 1;
    while (before > span.start() && Character.isWhitespace(body.charAt(before))) {
      before--;
    }
    return before >= span.start() && ENDERS.indexOf(body.charAt(before)) < 0;
  }

  private static boolean mayOpen(String body, int i, Span span) {
    char before = i > span.start() ? body.charAt(i - 1) : ' ';
    char after = i + 1 < span.end() ? body.charAt(i + 1) : ' ';
    boolean free = Character.isWhitespace(before) || "([{—–-‘'/,:".indexOf(before) >= 0;
    return free
        && i + 1 < span.end()
        && (!Character.isWhitespace(after) || isSpaced(body, i, span));
  }

  /// Tokenised text puts spaces on both sides of every mark.
  private static boolean isSpaced(String body, int i, Span span) {
    return (i > span.start() && i + 2 < span.end() && Character.isWhitespace(body.charAt(i - 1)))
        || i == span.start();
  }

  private static boolean mayClose(String body, int i, Span span) {
    char before = i > span.start() ? body.charAt(i - 1) : ' ';
    char after = i + 1 < span.end() ? body.charAt(i + 1) : ' ';
    boolean end = !Character.isLetterOrDigit(after);
    return end
        && (!Character.isWhitespace(before)
            || (isSpaced(body, i, span) && Character.isWhitespace(after)));
  }

  /// The end of a quotation in single marks that opens at `i`; `i` when none does. An apostrophe is
  /// told from a closing mark by what stands around it.
  private static int singleEnd(String body, int i, Span span) {
    char c = body.charAt(i);
    boolean curly = c == '‘';
    if ((!curly && c != '\'') || i + 2 >= span.end()) {
      return i;
    }
    char before = i > span.start() ? body.charAt(i - 1) : ' ';
    char after = body.charAt(i + 1);
    boolean free = Character.isWhitespace(before) || "([—–-:".indexOf(before) >= 0;
    if (!free || (!Character.isLetterOrDigit(after) && "“\"[…".indexOf(after) < 0)) {
      return i;
    }
    if (!curly && isCut(wordAt(body, i + 1, span.end()))) {
      return i;
    }
    int limit = Math.min(span.end(), i + LONGEST_SINGLE);
    int weak = i;
    for (int k = i + 2; k < limit; k++) {
      char mark = body.charAt(k);
      if (mark == '‘' && weak > i) {
        break;
      }
      boolean closing = mark == '\'' || mark == '’';
      boolean wordEnds = k + 1 >= span.end() || !Character.isLetterOrDigit(body.charAt(k + 1));
      if (!closing || !wordEnds || Character.isWhitespace(body.charAt(k - 1))) {
        continue;
      }
      char last = body.charAt(k - 1);
      boolean followed = k + 1 < span.end() && ",.;:!?)".indexOf(body.charAt(k + 1)) >= 0;
      if (!Character.isLetterOrDigit(last) || followed || last != 's') {
        return k + 1;
      }
      // "the boys' house": perhaps a possessive, taken only when nothing better follows.
      weak = weak > i ? weak : k + 1;
    }
    return weak;
  }

  private static boolean isCut(String word) {
    return CUT_WORDS.contains(word) || word.matches("\\d\\ds?");
  }

  private static String wordAt(String body, int start, int limit) {
    int end = start;
    while (end < limit && Character.isLetterOrDigit(body.charAt(end))) {
      end++;
    }
    return body.substring(start, end);
  }
}
