package org.testimonia.model;

import org.testimonia.text.Span;

/// A number with its unit and what it counts.
///
/// @param span where it stands, unit included: "at least 26 nations" is `26` with its bound
/// @param low smallest value it allows, in `unit`; negative infinity when open below
/// @param high largest value it allows, in `unit`; infinity when open above
/// @param unit base unit after conversion: `m`, `m2`, `kg`, `l`, `s`, `degC`, `m/s`, `%`, an ISO
///   4217 currency code, or empty for a plain count
/// @param counted lemma of the noun it counts ("nation"); empty when none
/// @param approximate true when the text says "about", "some", "dozens", or rounds openly
/// @param ordinal true for "the 15th"
public record Quantity(
    Span span,
    double low,
    double high,
    String unit,
    String counted,
    boolean approximate,
    boolean ordinal) {
  public Quantity {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low " + low + " over high " + high);
    }
  }
}
