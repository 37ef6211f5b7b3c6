package org.testimonia.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.Span;

/// Where a text quotes somebody, as far as its marks say: between quotation marks of one line, and
/// in front of a post's signature, the way social media print one in a page.
final class Quotations {
  /// `— Name (@handle) May 26, 2019`.
  private static final Pattern SIGNATURE =
      Pattern.compile("[—–-]{1,2} ?[^\\n(—]{1,60}\\(@\\w{1,30}\\)");

  /// A sentence between single marks, which begin no word in its middle: `'They left,' she said`;
  /// or that ends with a double one by mistake.
  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])['‘](?=\\p{Lu})[^\\n\"“”]{12,600}?(?:[.,!?]['’]|[.,!?]?[\"”])(?![\\p{L}\\p{N}])");

  private static final int LONGEST_POST = 700;

  /// A straight mark that opens so far inside a quotation opens one inside it; further on, the end
  /// of the first is more likely to be missing.
  private static final int LONGEST_OUTER = 500;

  private Quotations() {}

  static List<Span> of(String text) {
    List<Span> quotations = new ArrayList<>();
    int open = -1;
    int inner = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = c == '“' || (c == '"' && opens(text, i));
      boolean closes = c == '”' || (c == '"' && !opens);
      if (opens && open < 0) {
        open = i;
      } else if (opens && c == '"' && i - open <= LONGEST_OUTER) {
        inner++;
      } else if (closes && inner > 0) {
        inner--;
      } else if ((closes || c == '\n') && open >= 0) {
        quotations.add(new Span(open, i));
        open = -1;
        from = i + 1;
      } else if (closes && isEnd(text, i)) {
        quotations.add(new Span(from, i));
      } else if (c == '\n') {
        from = i + 1;
      }
      inner = open < 0 || c == '\n' ? 0 : inner;
    }
    if (open >= 0) {
      quotations.add(new Span(open, text.length()));
    }
    singles(text, quotations);
    quotations.addAll(Speeches.of(text));
    if (text.indexOf("(@") >= 0) {
      posts(text, quotations);
    }
    return quotations;
  }

  /// A straight mark opens where no word ends before it and one begins after it.
  private static boolean opens(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return !Character.isWhitespace(after)
        && (Character.isWhitespace(before) || "([—–-".indexOf(before) >= 0);
  }

  /// Whether a mark ends a sentence and its line. Where none has opened in the line, it ends a
  /// quotation of several paragraphs.
  private static boolean isEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return at > 0
        && ".,!?…".indexOf(text.charAt(at - 1)) >= 0
        && text.substring(at + 1, end < 0 ? text.length() : end).isBlank();
  }

  /// The pattern is tried only where such a mark stands.
  private static void singles(String text, List<Span> quotations) {
    Matcher single = SINGLE.matcher(text).useTransparentBounds(true);
    int straight = text.indexOf('\'');
    int curly = text.indexOf('‘');
    while (straight >= 0 || curly >= 0) {
      int at = curly < 0 || (straight >= 0 && straight < curly) ? straight : curly;
      int next = at + 1;
      if (single.region(at, text.length()).lookingAt()) {
        quotations.add(new Span(single.start(), single.end()));
        next = single.end();
      }
      straight = straight >= 0 && straight < next ? text.indexOf('\'', next) : straight;
      curly = curly >= 0 && curly < next ? text.indexOf('‘', next) : curly;
    }
  }

  private static void posts(String text, List<Span> quotations) {
    Matcher signature = SIGNATURE.matcher(text);
    int last = 0;
    while (signature.find()) {
      int line = text.lastIndexOf('\n', signature.start()) + 1;
      int start = Math.max(Math.max(line, last), signature.start() - LONGEST_POST);
      quotations.add(new Span(start, signature.end()));
      last = signature.end();
    }
  }
}
