package org.testimonia.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.testimonia.text.Span;

/// An expression of time.
///
/// @param span where it stands in the text as given
/// @param from first day it may mean; empty when it could not be resolved (no publication date)
/// @param to last day it may mean, not before `from`; empty when `from` is
/// @param clock time of day, when it states one
/// @param normal the expression in normal form, resolved or not: `weekday:friday`, `ago:1d`,
///   `ago:hours`, `date:--09-05`, `date:2031-09-05`, `year:2031`, `clock:07:16`, `week:-0`,
///   `for:3.5y` for a length of time
public record TimeMention(
    Span span,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<LocalTime> clock,
    String normal) {}
