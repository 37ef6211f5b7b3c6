package org.testimonia.compare.difference;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.model.Quantity;

/// In what time a number is reached: "400 vans a day", "2 billion over four years".
final class Rate {
  /// As far behind a number its time is looked for, in UTF-16 units.
  private static final int REACH = 60;

  private static final String UNIT = "(hour|day|night|week|month|quarter|year|decade)";

  private static final Pattern PER =
      Pattern.compile(
          "^(?:[ -][\\p{L}-]+){0,3}? (?:an?|per|each|every) "
              + UNIT
              + "\\b(?! (?:ago|later|earlier|before|after|old|and|or))");

  private static final Pattern ADVERB =
      Pattern.compile("^(?:[ -][\\p{L}-]+){0,3}? (hourly|daily|weekly|monthly|yearly|annually)\\b");

  private static final Pattern OVER =
      Pattern.compile(
          "^(?:[ -][\\p{L}-]+){0,3}? (?:over|across) (?:the next |the coming |a period of )?"
              + "([\\p{L}\\p{N}-]+ (?:days|weeks|months|years))\\b");

  private Rate() {}

  /// The time in one form ("day", "over four years"); empty when none is given.
  static String of(Telling telling, Quantity quantity) {
    String text = telling.told().reading().account().text();
    int from = quantity.span().end();
    String behind =
        text.substring(from, Math.min(text.length(), from + REACH)).toLowerCase(Locale.ROOT);
    Matcher per = PER.matcher(behind);
    if (per.find()) {
      return per.group(1);
    }
    Matcher adverb = ADVERB.matcher(behind);
    if (adverb.find()) {
      return adverb(adverb.group(1));
    }
    Matcher over = OVER.matcher(behind);
    return over.find() ? "over " + over.group(1) : "";
  }

  private static String adverb(String word) {
    return switch (word) {
      case "daily" -> "day";
      case "annually" -> "year";
      default -> word.replaceFirst("ly$", "");
    };
  }
}
