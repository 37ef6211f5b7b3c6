package org.testimonia.read.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.Span;

/// A word, a number or a mark of a text, cut finer than a tagger's token: "80m-deep" is four of
/// them. Numbers keep their separators and a fraction sign.
///
/// @param span where it stands
/// @param form as written
/// @param word lower case, apostrophes straight
/// @param digits true for a number in digits
public record Lexeme(Span span, String form, String word, boolean digits) {
  private static final String FRACTION = "[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]";
  private static final String NUMBER =
      "\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?!\\d)(?:\\.\\d+)?|[1-9]\\d{0,2}(?:[ \\u00a0\\u202f]000)+(?!\\d)"
          + "|\\d+(?:\\.\\d+)?";

  /// "some 1, 600 officers": a blank has slipped in behind the comma. Behind a name or a word that
  /// numbers stand with alone ("On March 11, 200 people", "aged 34, 200 metres") these are two.
  private static final String SLIPPED =
      "(?<!\\p{Lu}\\p{L}{0,20}\\.? )(?<!\\b(?:aged?|at|by|in|of|on|to) )(?<![\\p{L}\\p{N}$£€.,/-])"
          + "[1-9]\\d?, \\d{3}(?= \\p{Ll}{3,}s\\b)|";

  private static final Pattern LEXEME =
      Pattern.compile(
          "(?<number>%s(?:%s)%s?|%s)".formatted(SLIPPED, NUMBER, FRACTION, FRACTION)
              + "|(?:\\p{L}\\.){2,}|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*|\\S");

  /// The lexemes of `stretch` of a text, in order.
  public static List<Lexeme> of(String text, Span stretch) {
    List<Lexeme> lexemes = new ArrayList<>();
    Matcher matcher = LEXEME.matcher(text).region(stretch.start(), stretch.end());
    while (matcher.find()) {
      String form = matcher.group();
      String word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
      Span span = new Span(matcher.start(), matcher.end());
      lexemes.add(new Lexeme(span, form, word, matcher.start("number") >= 0));
    }
    return lexemes;
  }

  /// Whether nothing stands between this and the lexeme that follows it.
  boolean touches(Lexeme next) {
    return span.end() == next.span.start();
  }

  boolean isHyphen() {
    return word.equals("-") || word.equals("‐") || word.equals("‑");
  }

  boolean isDash() {
    return isHyphen() || word.equals("–") || word.equals("—");
  }

  boolean isWord() {
    return Character.isLetter(form.codePointAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(form.codePointAt(0));
  }
}
