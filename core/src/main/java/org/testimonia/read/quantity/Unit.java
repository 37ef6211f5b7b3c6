package org.testimonia.read.quantity;

/// A unit as written, and how it leads to its base unit.
///
/// @param base the base unit or currency code; empty for a plain count
/// @param factor what one of it is in the base unit, at the least
/// @param highFactor what one of it is at the most: more than `factor` where the word means several
///   units ("ton")
/// @param offset added after the factor; 0 but for temperatures
/// @param where what must hold for the form to be this unit
record Unit(String base, double factor, double highFactor, double offset, Where where) {
  /// What must hold beside the form itself.
  enum Where {
    ANYWHERE,
    /// Only where it touches the digits: "80m".
    TOUCHING,
    /// Only where the sentence speaks of weight: "nine pounds".
    WEIGHT,
    /// Only after a magnitude word: "5 billion won".
    AFTER_MAGNITUDE
  }

  static final Unit NONE = new Unit("", 1, 1, 0, Where.ANYWHERE);
}
