package org.testimonia.read.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A stretch of days.
///
/// @param from the first
/// @param to the last, not before the first
record Days(LocalDate from, LocalDate to) {
  static Days of(LocalDate day) {
    return new Days(day, day);
  }

  static Days around(LocalDate day, long slack) {
    return new Days(day.minusDays(slack), day.plusDays(slack));
  }

  /// The early, middle or late third of a stretch of twenty days or more.
  Days part(String phase) {
    long length = ChronoUnit.DAYS.between(from, to) + 1;
    if (length < 20) {
      return this;
    }
    long third = length / 3;
    return switch (phase) {
      case "early" -> new Days(from, from.plusDays(third));
      case "mid" -> new Days(from.plusDays(third), to.minusDays(third));
      case "late" -> new Days(to.minusDays(third), to);
      default -> this;
    };
  }
}
