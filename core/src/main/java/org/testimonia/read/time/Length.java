package org.testimonia.read.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lengths of time, `2d`, `3w` or bare `days`, counted from a day.
final class Length {
  private static final Pattern LENGTH = Pattern.compile("([\\d.]+)([a-z]+)");

  private Length() {}

  /// `2d`, `3w` or bare `days` away from `day`, as precise as the unit.
  static Optional<Days> away(String value, LocalDate day, int sign) {
    Matcher matcher = LENGTH.matcher(value);
    if (!matcher.matches()) {
      return vague(value)
          .map(days ->
              sign < 0
                  ? new Days(day.minusDays(days[1]), day.minusDays(days[0]))
                  : new Days(day.plusDays(days[0]), day.plusDays(days[1])));
    }
    double count = Double.parseDouble(matcher.group(1));
    double unit = unitDays(matcher.group(2));
    long days = Math.round(count * unit);
    long slack = unit < 1 ? 1 : (long) (unit / 2);
    LocalDate target = day.plusDays(sign * days);
    return Optional.of(
        unit < 1
            ? new Days(
                sign < 0 ? target.minusDays(slack) : target,
                sign < 0 ? target : target.plusDays(slack))
            : Days.around(target, slack));
  }

  static Optional<Days> stretch(String value, LocalDate day, int sign) {
    Matcher matcher = LENGTH.matcher(value);
    long days;
    if (matcher.matches()) {
      days = Math.round(Double.parseDouble(matcher.group(1)) * unitDays(matcher.group(2)));
    } else {
      Optional<long[]> vague = vague(value);
      if (vague.isEmpty()) {
        return Optional.empty();
      }
      days = vague.get()[1];
    }
    return Optional.of(
        sign < 0 ? new Days(day.minusDays(days), day) : new Days(day, day.plusDays(days)));
  }

  /// How few and how many days bare "days", "weeks" may be; longer plurals say too little.
  private static Optional<long[]> vague(String units) {
    return switch (units) {
      case "seconds", "minutes", "hours" -> Optional.of(new long[] {0, 1});
      case "days" -> Optional.of(new long[] {1, 13});
      case "weeks" -> Optional.of(new long[] {7, 90});
      case "months" -> Optional.of(new long[] {30, 700});
      default -> Optional.empty();
    };
  }

  private static double unitDays(String unit) {
    return switch (unit) {
      case "s" -> 1 / 86400.0;
      case "min" -> 1 / 1440.0;
      case "h" -> 1 / 24.0;
      case "w" -> 7;
      case "wk" -> 14;
      case "mo" -> 30.4375;
      case "y" -> 365.25;
      case "de" -> 3652.5;
      case "ce" -> 36525;
      default -> 1;
    };
  }
}
