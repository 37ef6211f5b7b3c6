package org.testimonia.model;

import org.testimonia.text.Span;

/// A number with its unit and what it counts.
///
/// @param span where it stands, bound and unit included: "at least 26" of "at least 26 nations",
///   "$5bn" of "a $5bn deal"
/// @param low smallest value it allows, in `unit`; negative infinity when open below
/// @param high largest value it allows, in `unit`; infinity when open above
/// @param precision the last place that the writer filled, in `unit`: 1 for "26", 10 for "770",
///   1,000,000 for "26 million", 100,000 for "25.7 million"; 0 for loose words ("dozens"), whose
///   span of values stands in `low` and `high`
/// @param unit base unit after conversion: `m`, `m2`, `kg`, `l`, `s`, `degC`, `m/s`, `W`, `J`, `B`,
///   `%` (fractions too: "a third"), `pp` for percentage points, an ISO 4217 currency code, or
///   empty for a plain count
/// @param counted lemma of the noun it counts ("nation"), `age` for a person's age in `s`; empty
///   when none
/// @param approximate true when the text says "about", "some", "nearly", "dozens", or rounds openly
/// @param ordinal true for "the 15th"
public record Quantity(
    Span span,
    double low,
    double high,
    double precision,
    String unit,
    String counted,
    boolean approximate,
    boolean ordinal) {
  /// How far rounding may move a number that is not said to be approximate.
  private static final double PLAIN_ROUNDING = 0.05;

  /// How far rounding may move a number that is said to be approximate.
  private static final double OPEN_ROUNDING = 0.1;

  public Quantity {
    if (!(low <= high) || !(precision >= 0)) {
      throw new IllegalArgumentException(low + " to " + high + " by " + precision);
    }
  }

  /// The same quantity at another place.
  public Quantity at(Span place) {
    return new Quantity(place, low, high, precision, unit, counted, approximate, ordinal);
  }

  /// Whether it only bounds the number: "at least seven", "up to 30".
  public boolean isOpen() {
    return Double.isInfinite(low) || Double.isInfinite(high);
  }

  /// Whether it is written from one number to another: "8 to 15 percent".
  public boolean isRange() {
    return low < high && !isOpen() && !approximate && precision > 0;
  }

  /// Whether the two are measured alike: one unit, both ordinals or neither. What they count is not
  /// looked at.
  public boolean comparableWith(Quantity other) {
    return unit.equals(other.unit) && ordinal == other.ordinal;
  }

  /// Whether a reader of the one would be left with the same belief as a reader of the other.
  ///
  /// They agree when their spans of values meet once the coarser one is widened by the rounding
  /// that its written form allows: "some 770 km" and "480 miles", "nearly 26 million" and "25.7
  /// million" agree; 26 and 27 do not. An open end is taken to reach no further than one step of
  /// the written form, since "at least 4" is not how one tells of 15: "at least 4" and "7" do not
  /// agree, "more than 100" and "121" do. What is above a number is not what is below it ("more
  /// than" and "nearly a million"), and two ranges agree at both ends or not at all. Ordinals agree
  /// only when equal. What they count is not looked at.
  public boolean agreesWith(Quantity other) {
    if (!comparableWith(other) || isBeyond(other) || other.isBeyond(this)) {
      return false;
    }
    if (isRange() && other.isRange()) {
      return near(low, other.low, other) && near(high, other.high, other);
    }
    if (nearLow() <= other.nearHigh() && other.nearLow() <= nearHigh()) {
      return true;
    }
    if (ordinal) {
      return false;
    }
    double slack = Math.max(slack(), other.slack());
    return nearLow() - slack < other.nearHigh() && other.nearLow() - slack < nearHigh();
  }

  /// Whether it begins where `other` ends, neither of them a single number.
  private boolean isBeyond(Quantity other) {
    return low < high && other.low < other.high && nearLow() >= other.nearHigh();
  }

  private boolean near(double end, double there, Quantity other) {
    return Math.abs(end - there) <= Math.max(slack(end), other.slack(there));
  }

  /// `low`, or one step under `high` when open below.
  private double nearLow() {
    return low == Double.NEGATIVE_INFINITY ? Math.min(high, high - precision) : low;
  }

  /// `high`, or one step over `low` when open above.
  private double nearHigh() {
    return high == Double.POSITIVE_INFINITY ? low + precision : high;
  }

  /// How far from the written value the true one may lie for the writer to have rounded fairly.
  ///
  /// Half a step, and never more than a share of the value: "100" is no fair way to write 140. What
  /// is counted or priced ("40 dead") is rounded only past its second digit, and so is what stands
  /// a little above or below it ("nearly 1,000 jobs"); what is measured in a unit that may have
  /// been converted ("40 km") sooner.
  private double slack() {
    return slack(Double.isInfinite(high) ? low : high);
  }

  private double slack(double end) {
    double value = Math.abs(end);
    boolean measured = unit.matches("m|m2|kg|l|s|degC|m/s|W|J|B");
    double share = approximate ? OPEN_ROUNDING : PLAIN_ROUNDING;
    double step = precision;
    boolean loosened = approximate && low == high;
    if (!measured && !loosened && value > 0) {
      step = Math.min(step, secondPlace(value));
    }
    double slack = Math.min(step / 2, value * share);
    return loosened ? Math.max(slack, value * 0.03) : slack;
  }

  /// Value of the second digit of `value`: 10 for 770, 1 for 26.
  private static double secondPlace(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)) - 1);
  }
}
