package org.testimonia.read.quantity;

/// A number with its unit, led back to the base unit.
///
/// @param from its first lexeme
/// @param end the lexeme after its last one
/// @param low smallest value, in `unit`
/// @param high largest value, in `unit`
/// @param step the last place that was filled, in `unit`
/// @param unit base unit; empty for a plain count
/// @param factor what one of the written unit is in `unit`
/// @param offset added after `factor`; 0 but for temperatures
/// @param scale the magnitude word it ends in, as a factor; 1 when there is none
/// @param approximate true when the words say so
/// @param ordinal true for "15th"
record Measured(
    int from,
    int end,
    double low,
    double high,
    double step,
    String unit,
    double factor,
    double offset,
    double scale,
    boolean approximate,
    boolean ordinal) {

  static Measured of(int from, int end, Written number, Unit unit) {
    boolean loose = number.kind() == Written.Kind.LOOSE;
    return new Measured(
        from,
        end,
        number.low() * unit.factor() + unit.offset(),
        number.high() * unit.highFactor() + unit.offset(),
        number.step() * unit.factor(),
        unit.base(),
        unit.factor(),
        unit.offset(),
        number.scale(),
        loose,
        number.kind() == Written.Kind.ORDINAL);
  }

  Measured within(int newFrom, int newEnd) {
    return new Measured(
        newFrom, newEnd, low, high, step, unit, factor, offset, scale, approximate, ordinal);
  }

  Measured between(double newLow, double newHigh) {
    return new Measured(
        from, end, newLow, newHigh, step, unit, factor, offset, scale, approximate, ordinal);
  }

  Measured roughly() {
    return new Measured(from, end, low, high, step, unit, factor, offset, scale, true, ordinal);
  }

  Measured by(double newStep) {
    return new Measured(
        from, end, low, high, newStep, unit, factor, offset, scale, approximate, ordinal);
  }

  /// The number as written, before conversion.
  double written() {
    return (low - offset) / factor;
  }
}
