package org.testimonia.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.text.DataFile;

/// Reads a day as people write it: `16.05.2024`, `May 16, 2024`, `16 mai 2024`, `2024/05/16`. What
/// may be read in two ways (`04/05/2024`) is no day.
final class WrittenDate {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-/.])(\\d\\d?)\\2(\\d\\d?)(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d\\d?)([-/.])\\s?(\\d\\d?)\\2\\s?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d\\d?)(?:\\.|st|nd|rd|th|er|º)?(?: de| di)?[ -](\\p{L}+)\\.?,?(?: de| del)?[ -]((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}+)\\.? (\\d\\d?)(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)(?!\\d)");
  private static final int MONTHS = 12;

  private final Map<String, Integer> months = new HashMap<>();

  WrittenDate() {
    List<String> lines = DataFile.lines(WrittenDate.class, "months.txt");
    for (int month = 0; month < MONTHS; month++) {
      for (String name : lines.get(month).split(",", -1)) {
        months.put(name.strip(), month + 1);
      }
    }
  }

  /// The first day in `text`; empty when none is written there.
  Optional<LocalDate> find(String text) {
    Optional<LocalDate> best = Optional.empty();
    int first = text.length();
    for (Pattern pattern : List.of(YEAR_FIRST, DAY_FIRST, DAY_AND_MONTH, MONTH_AND_DAY)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find() && matcher.start() < first) {
        Optional<LocalDate> day = day(pattern, matcher);
        if (day.isPresent()) {
          best = day;
          first = matcher.start();
          break;
        }
      }
    }
    return best;
  }

  private Optional<LocalDate> day(Pattern pattern, MatchResult match) {
    if (pattern.equals(YEAR_FIRST)) {
      return day(number(match, 1), number(match, 3), number(match, 4));
    }
    if (pattern.equals(DAY_FIRST)) {
      int one = number(match, 1);
      int other = number(match, 3);
      boolean slashed = match.group(2).equals("/");
      if (slashed && one <= MONTHS && other <= MONTHS && one != other) {
        return Optional.empty();
      }
      return slashed && other > MONTHS
          ? day(number(match, 4), one, other)
          : day(number(match, 4), other, one);
    }
    boolean monthFirst = pattern.equals(MONTH_AND_DAY);
    Integer month = months.get(match.group(monthFirst ? 1 : 2).toLowerCase(Locale.ROOT));
    return month == null
        ? Optional.empty()
        : day(number(match, 3), month, number(match, monthFirst ? 2 : 1));
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
