package org.testimonia.read.quantity;

/// A number as it is written, before its unit.
///
/// @param end the lexeme after its last one
/// @param low smallest value it stands for
/// @param high largest value it stands for
/// @param step value of the last place that the writer troubled to fill: 1 for "26", 10 for "770",
///   100,000 for "25.7 million"; 0 when the form is loose ("dozens")
/// @param scale the magnitude word it ends in, as a factor; 1 when there is none
/// @param kind what kind of number it is
/// @param digits true when it starts with digits
public record Written(
    int end, double low, double high, double step, double scale, Kind kind, boolean digits) {
  /// The kinds of number.
  public enum Kind {
    CARDINAL,
    ORDINAL,
    /// "a third", "two-fifths", "one in five"
    SHARE,
    /// "dozens", "a couple", "several hundred"
    LOOSE
  }

  static Written exact(int end, double value, double step, boolean digits) {
    return new Written(end, value, value, step, 1, Kind.CARDINAL, digits);
  }

  static Written loose(int end, double low, double high) {
    return new Written(end, low, high, 0, 1, Kind.LOOSE, false);
  }

  Written times(double factor, int newEnd) {
    double a = low * factor;
    double b = high * factor;
    double size = Math.abs(factor);
    return new Written(
        newEnd, Math.min(a, b), Math.max(a, b), step * size, scale * size, kind, digits);
  }

  Written plus(double more, double newStep, int newEnd) {
    return new Written(newEnd, low + more, high + more, newStep, scale, kind, digits);
  }

  Written as(Kind newKind, int newEnd) {
    return new Written(newEnd, low, high, step, scale, newKind, digits);
  }

  boolean isWhole() {
    return low == high && low == Math.rint(low);
  }

  /// Value of the last place of `value` that is not a zero: 1 for 26, 10 for 770, 1 for 0.
  static double lastPlace(double value) {
    double place = 1;
    if (value == 0 || value != Math.rint(value)) {
      return place;
    }
    while (Math.abs(value) / (place * 10) >= 1
        && value / (place * 10) == Math.rint(value / (place * 10))) {
      place *= 10;
    }
    return place;
  }
}
