package org.testimonia.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimonia.model.Published;
import org.testimonia.text.DataFile;

/// Reads a day as people write it: `16.05.2024`, `May 16, 2024`, `16 mai 2024`, `2024/05/16`,
/// `16.05.24`. What may be read in two ways (`04/05/2024`, where nothing tells how the place writes
/// days) is no day.
final class WrittenDate {
  /// What slashes part where both numbers may be a month.
  enum Slashes {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /// As a page's language tells: most languages put the day first; of English it hangs on the
    /// country.
    ///
    /// @param tag as declared, `en-GB`; may be blank
    static Slashes of(String tag) {
      String given = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
      if (given.matches("en-(?:us|ph).*")) {
        return MONTH_FIRST;
      }
      return given.isEmpty() || given.equals("en") || !given.matches("[a-z]{2}(?:-.*)?")
          ? UNKNOWN
          : DAY_FIRST;
    }

    /// As a text's dates tell that can be read in one way alone, where all of them tell the same.
    static Slashes within(String text) {
      boolean dayFirst = false;
      boolean monthFirst = false;
      Matcher matcher = SLASHED.matcher(text);
      while (matcher.find()) {
        dayFirst |= number(matcher, 1) > MONTHS && number(matcher, 2) <= MONTHS;
        monthFirst |= number(matcher, 2) > MONTHS && number(matcher, 1) <= MONTHS;
      }
      return dayFirst == monthFirst ? UNKNOWN : dayFirst ? DAY_FIRST : MONTH_FIRST;
    }

    /// As the country of a host tells: most put the day first.
    ///
    /// @param host may be blank
    static Slashes at(String host) {
      String country = host.substring(host.lastIndexOf('.') + 1);
      return country.length() == 2 && !NO_PLACE.contains(country) ? DAY_FIRST : UNKNOWN;
    }

    Slashes or(Supplier<Slashes> other) {
      return this == UNKNOWN ? other.get() : this;
    }
  }

  /// A day and where it stands.
  ///
  /// @param start where it begins in the text, UTF-16 units
  /// @param end where it ends
  record Found(LocalDate day, int start, int end) {}

  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/])(\\d\\d?)/(\\d\\d?)/(?:19|20)\\d\\d(?![\\d/])");

  /// Countries that put the month first, or whose names on the web are used all over it.
  private static final Set<String> NO_PLACE =
      Set.of("us", "ph", "co", "io", "tv", "me", "ai", "fm", "cc", "ly", "to", "gg", "ws", "bz");

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:\\s?(?<dash>[-/.])\\s?(\\d\\d?)\\s?\\k<dash>\\s?(\\d\\d?)(?!\\d)"
              + "|\\s?[年년]\\s?(\\d\\d?)\\s?[月월]\\s?(\\d\\d?)\\s?[日일])");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d.])(\\d\\d?)\\s?(?<dash>[-/.])\\s?(\\d\\d?)\\s?\\k<dash>\\s?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\d./])(\\d\\d?)(?<dash>[/.])(\\d\\d?)\\k<dash>(\\d\\d)(?![\\d./:]*\\d)");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d\\d?)(?:\\.|st|nd|rd|th|er|º|ª|η|ος)?(?: de| di| of| d’| d')?[ /.-]?(\\p{L}+)\\.?,?(?: de| del| of)?[ /.-]((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}+)\\.? (\\d\\d?)(?:st|nd|rd|th)?(?:,? \\d\\d?:\\d\\d(?::\\d\\d)?(?: [A-Z]{2,5})?)?,? ((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YEAR_AND_MONTH =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:\\.| m\\.|,)? (\\p{L}+) (\\d\\d?)(?!\\d)");
  private static final List<Pattern> PATTERNS =
      List.of(YEAR_FIRST, DAY_FIRST, DAY_AND_MONTH, MONTH_AND_DAY, YEAR_AND_MONTH);
  private static final int MONTHS = 12;
  private static final int CENTURY = 2000;

  private final Map<String, Integer> months = new HashMap<>();

  WrittenDate() {
    List<String> lines = DataFile.lines(WrittenDate.class, "months.txt");
    for (int month = 0; month < MONTHS; month++) {
      for (String name : lines.get(month).split(",", -1)) {
        months.put(name.strip(), month + 1);
      }
    }
  }

  /// A time as machines write it, else the first day that is written in `text`.
  Optional<Published> parse(String text, Slashes slashes) {
    Published parsed = PublicationTime.parse(text);
    return parsed instanceof Published.Unknown
        ? find(text, slashes).map(found -> new Published.On(found.day()))
        : Optional.of(parsed);
  }

  /// The first day in `text`; empty when none is written there.
  Optional<Found> find(String text, Slashes slashes) {
    return find(PATTERNS, text, slashes);
  }

  /// All the days in `text`, in order.
  List<Found> all(String text, Slashes slashes) {
    List<Found> all = new ArrayList<>();
    int from = 0;
    Optional<Found> next = find(text, slashes);
    while (next.isPresent()) {
      Found found = next.get();
      all.add(new Found(found.day(), from + found.start(), from + found.end()));
      from += found.end();
      next = find(text.substring(from), slashes);
    }
    return all;
  }

  /// The first day with a year of two digits, `16.05.24`: for places that are known to hold a day.
  Optional<Found> findShort(String text, Slashes slashes) {
    return find(List.of(SHORT), text, slashes);
  }

  private Optional<Found> find(List<Pattern> patterns, String text, Slashes slashes) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    Optional<Found> best = Optional.empty();
    int first = text.length();
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find() && matcher.start() < first) {
        Optional<LocalDate> day = day(pattern, matcher, slashes);
        if (day.isPresent()) {
          best = Optional.of(new Found(day.get(), matcher.start(), matcher.end()));
          first = matcher.start();
          break;
        }
      }
    }
    return best;
  }

  private Optional<LocalDate> day(Pattern pattern, MatchResult match, Slashes slashes) {
    if (pattern.equals(YEAR_FIRST)) {
      return match.group(3) == null
          ? day(number(match, 1), number(match, 5), number(match, 6))
          : day(number(match, 1), number(match, 3), number(match, 4));
    }
    if (pattern.equals(DAY_FIRST) || pattern.equals(SHORT)) {
      return numbers(match, slashes);
    }
    int nameAt = pattern.equals(MONTH_AND_DAY) ? 1 : 2;
    int yearAt = pattern.equals(YEAR_AND_MONTH) ? 1 : 3;
    Integer month = months.get(match.group(nameAt).toLowerCase(Locale.ROOT));
    return month == null
        ? Optional.empty()
        : day(number(match, yearAt), month, number(match, 6 - nameAt - yearAt));
  }

  private static Optional<LocalDate> numbers(MatchResult match, Slashes slashes) {
    int one = number(match, 1);
    int other = number(match, 3);
    boolean slashed = match.group(2).equals("/");
    boolean open = slashed && one <= MONTHS && other <= MONTHS && one != other;
    if (open && slashes == Slashes.UNKNOWN) {
      return Optional.empty();
    }
    int year = number(match, 4) + (match.group(4).length() == 2 ? CENTURY : 0);
    boolean monthFirst = open ? slashes == Slashes.MONTH_FIRST : slashed && other > MONTHS;
    return monthFirst ? day(year, one, other) : day(year, other, one);
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
