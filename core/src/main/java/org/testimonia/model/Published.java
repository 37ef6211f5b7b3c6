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

  /// In the form of ISO 8601, no more precise than it is, by the clock of the place:
  /// `2024-05-16T05:30+02:00` or `2024-05-16`; empty when nothing is known.
  default Optional<String> stated() {
    return switch (this) {
      case At at -> Optional.of(at.instant().atOffset(at.offset()).toString());
      case On on -> Optional.of(on.day().toString());
      case Unknown unknown -> Optional.empty();
    };
  }

  /// What [#stated] wrote.
  ///
  /// @throws java.time.DateTimeException when it is something else
  static Published ofStated(Optional<String> stated) {
    if (stated.isEmpty()) {
      return new Unknown();
    }
    return stated.get().contains("T")
        ? At.of(OffsetDateTime.parse(stated.get()))
        : new On(LocalDate.parse(stated.get()));
  }

  /// The day of publication where it was published, against which relative times are resolved.
  default Optional<LocalDate> findDay() {
    return switch (this) {
      case At at -> Optional.of(at.instant().atOffset(at.offset()).toLocalDate());
      case On on -> Optional.of(on.day());
      case Unknown unknown -> Optional.empty();
    };
  }
}
