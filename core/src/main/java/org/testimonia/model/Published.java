package org.testimonia.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// When an account was published, no more precise than its source says.
public sealed interface Published {
  /// A date and time with its zone.
  record At(Instant instant) implements Published {}

  /// A day; also a date and time without a zone, since the zone is never guessed.
  record On(LocalDate day) implements Published {}

  /// Nothing is known, so no relative time is resolved.
  record Unknown() implements Published {}

  /// The day of publication (in UTC for an instant), against which relative times are resolved.
  default Optional<LocalDate> findDay() {
    return switch (this) {
      case At at -> Optional.of(at.instant().atZone(ZoneOffset.UTC).toLocalDate());
      case On on -> Optional.of(on.day());
      case Unknown unknown -> Optional.empty();
    };
  }
}
