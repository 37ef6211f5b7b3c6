package org.testimonia.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// When an account was published, no more precise than its source says.
public sealed interface Published {
  /// A date and time.
  ///
  /// @param instant when
  /// @param offset of the place's clock, as the source gives it: it tells which day it was there
  record At(Instant instant, ZoneOffset offset) implements Published {
    public At(Instant instant) {
      this(instant, ZoneOffset.UTC);
    }

    public static At of(OffsetDateTime time) {
      return new At(time.toInstant(), time.getOffset());
    }
  }

  /// A day; also a date and time without a zone, since the zone is never guessed.
  record On(LocalDate day) implements Published {}

  /// Nothing is known, so no relative time is resolved.
  record Unknown() implements Published {}

  /// The day of publication where it was published, against which relative times are resolved.
  default Optional<LocalDate> findDay() {
    return switch (this) {
      case At at -> Optional.of(at.instant().atOffset(at.offset()).toLocalDate());
      case On on -> Optional.of(on.day());
      case Unknown unknown -> Optional.empty();
    };
  }
}
