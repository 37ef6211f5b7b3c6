package org.testimonia.read.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/// Turns a normal form into the days it may mean.
final class Resolver {
  /// Days that a date on the wrong side of publication counts as further away: within some six
  /// weeks it is still meant rather than the one of another year.
  private static final int WRONG_SIDE = 270;

  /// The days that `normal` may mean; empty when it can't be known.
  ///
  /// @param day the day of publication; empty when it is not known
  /// @param ahead whether the text beside it speaks of the future
  Optional<Days> resolve(String normal, Optional<LocalDate> day, boolean ahead) {
    int colon = normal.indexOf(':');
    String kind = normal.substring(0, colon);
    String[] rest = normal.substring(colon + 1).split("/", 2);
    String phase = rest.length > 1 ? rest[1] : "";
    try {
      Optional<Days> fixed = fixed(kind, rest[0], phase);
      return fixed.isPresent()
          ? fixed.map(days -> days.part(phase))
          : day.flatMap(published -> relative(kind, rest[0], phase, published, ahead))
              .map(days -> days.part(phase));
    } catch (DateTimeException | ArithmeticException e) {
      // "30 February": no day at all.
      return Optional.empty();
    }
  }

  private static Optional<Days> fixed(String kind, String value, String second) {
    return switch (kind) {
      case "date" ->
          value.startsWith("-") ? Optional.empty() : Optional.of(Days.of(LocalDate.parse(value)));
      case "dates" ->
          value.startsWith("-")
              ? Optional.empty()
              : ordered(LocalDate.parse(value), LocalDate.parse(second));
      case "month" ->
          value.matches("\\d{4}-\\d\\d")
              ? Optional.of(month(YearMonth.parse(value)))
              : Optional.empty();
      case "year" ->
          value.matches("\\d{4}")
              ? Optional.of(years(Integer.parseInt(value), 1))
              : Optional.empty();
      case "decade" ->
          value.matches("\\d{4}")
              ? Optional.of(years(Integer.parseInt(value), 10))
              : Optional.empty();
      case "quarter", "half" ->
          value.matches("\\d{4}-\\d")
              ? Optional.of(
                  slice(kind, Integer.parseInt(value.substring(0, 4)), value.charAt(5) - '0'))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Days> ordered(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? Optional.empty() : Optional.of(new Days(from, to));
  }

  private static Days month(YearMonth month) {
    return new Days(month.atDay(1), month.atEndOfMonth());
  }

  private static Days years(int year, int count) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year + count - 1, 12, 31));
  }

  private static Days slice(String kind, int year, int number) {
    int months = kind.equals("half") ? 6 : 3;
    LocalDate from = LocalDate.of(year, (number - 1) * months + 1, 1);
    return new Days(from, from.plusMonths(months).minusDays(1));
  }

  private static Optional<Days> relative(
      String kind, String value, String second, LocalDate day, boolean ahead) {
    return switch (kind) {
      case "weekday" -> Optional.of(weekday(value, day, ahead));
      case "date" -> Optional.of(Days.of(nearest(value, day, ahead)));
      case "dates" -> dates(value, second, day, ahead);
      case "month" -> Optional.of(month(value, day, ahead));
      case "week" -> Optional.of(week(day.plusWeeks(Integer.parseInt(value))));
      case "weekend" -> Optional.of(weekend(Integer.parseInt(value), day, ahead));
      case "year" -> Optional.of(years(day.getYear() + Integer.parseInt(value), 1));
      case "quarter", "half" ->
          value.matches("[-+]\\d-\\d")
              ? Optional.of(
                  slice(
                      kind,
                      day.getYear() + Integer.parseInt(value.substring(0, 2)),
                      value.charAt(3) - '0'))
              : Optional.empty();
      case "ago" -> Length.away(value, day, -1);
      case "in" -> Length.away(value, day, 1);
      case "last" -> Length.stretch(value, day, -1);
      case "next" -> Length.stretch(value, day, 1);
      default -> Optional.empty();
    };
  }

  /// "Friday" is the last one up to the day of publication, in a text that speaks of the future the
  /// next one from it. On a Thursday it is tomorrow in any text: six days back one says "last
  /// Friday", and abroad it may be Friday already. "Last" and "next Friday" may be either of two
  /// where this week holds one of them.
  private static Days weekday(String value, LocalDate day, boolean ahead) {
    char mark = value.charAt(0);
    String name = Character.isLetter(mark) ? value : value.substring(1);
    DayOfWeek weekday = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    Days week = week(day);
    LocalDate last = day.with(TemporalAdjusters.previous(weekday));
    LocalDate next = day.with(TemporalAdjusters.next(weekday));
    LocalDate mine = week.from().with(TemporalAdjusters.nextOrSame(weekday));
    return switch (mark) {
      case '-' -> new Days(last.isBefore(week.from()) ? last : last.minusWeeks(1), last);
      case '<' -> Days.of(mine.minusWeeks(1));
      case '>' -> Days.of(mine.plusWeeks(1));
      case '=' -> Days.of(day.with(TemporalAdjusters.nextOrSame(weekday)));
      case '+' -> new Days(next, next.isAfter(week.to()) ? next : next.plusWeeks(1));
      default -> {
        if (day.getDayOfWeek() == weekday) {
          yield Days.of(day);
        }
        yield Days.of(ahead || next.equals(day.plusDays(1)) ? next : last);
      }
    };
  }

  /// `--09-05` or `---05` nearest to `day`: back, unless the text speaks of the future or the date
  /// ahead is much nearer.
  private static LocalDate nearest(String value, LocalDate day, boolean ahead) {
    int number = Integer.parseInt(value.substring(value.length() - 2));
    boolean dayOnly = value.startsWith("---");
    LocalDate best = day;
    boolean found = false;
    for (int step = -4; step <= 4; step++) {
      YearMonth month =
          dayOnly
              ? YearMonth.from(day).plusMonths(step)
              : YearMonth.of(day.getYear() + step, Integer.parseInt(value.substring(2, 4)));
      if (!month.isValidDay(number)) {
        continue;
      }
      LocalDate date = month.atDay(number);
      if (!found || cost(date, day, ahead) < cost(best, day, ahead)) {
        best = date;
        found = true;
      }
    }
    if (!found) {
      throw new DateTimeException(value);
    }
    return best;
  }

  /// How unlikely `date` is meant: its distance, more when it lies on the wrong side.
  private static long cost(LocalDate date, LocalDate day, boolean ahead) {
    long distance = ChronoUnit.DAYS.between(day, date);
    boolean wrong = ahead ? distance < 0 : distance > 0;
    long size = Math.abs(distance);
    return wrong ? size + WRONG_SIDE : size;
  }

  private static Optional<Days> dates(String first, String last, LocalDate day, boolean ahead) {
    LocalDate from = nearest(first, day, ahead);
    LocalDate to = from.withDayOfMonth(Integer.parseInt(last.substring(last.length() - 2)));
    return ordered(from, to);
  }

  /// `--09`, `+-09`, `-1-09`, `-1`.
  private static Days month(String value, LocalDate day, boolean ahead) {
    if (value.matches("[-+]\\d")) {
      return month(YearMonth.from(day).plusMonths(Integer.parseInt(value)));
    }
    int number = Integer.parseInt(value.substring(value.length() - 2));
    if (value.matches("[-+]\\d-\\d\\d")) {
      return month(YearMonth.of(day.getYear() + Integer.parseInt(value.substring(0, 2)), number));
    }
    LocalDate middle =
        nearest(
            "--" + Slots.twoDigits(Integer.toString(number)) + "-15",
            day.withDayOfMonth(15),
            ahead || value.startsWith("+"));
    return month(YearMonth.from(middle));
  }

  private static Days week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Days(monday, monday.plusDays(6));
  }

  private static Days weekend(int step, LocalDate day, boolean ahead) {
    LocalDate saturday =
        ahead || step > 0
            ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
            : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    boolean inIt = step < 0 && day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    LocalDate first = inIt ? saturday.minusWeeks(1) : saturday;
    return new Days(first, first.plusDays(1));
  }
}
