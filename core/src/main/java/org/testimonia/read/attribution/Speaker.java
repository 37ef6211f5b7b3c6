package org.testimonia.read.attribution;

import org.testimonia.read.name.Gender;

/// Somebody who speaks in an account.
///
/// @param name the name or the description
/// @param gender as far as the account tells
/// @param person whether one person
/// @param plural whether several persons
/// @param unit number of the unit in which this was said
record Speaker(String name, Gender gender, boolean person, boolean plural, int unit) {
  /// One person.
  static Speaker person(String name, Gender gender) {
    return new Speaker(name, gender, true, false, 0);
  }

  /// A body, a country, a document: no person.
  static Speaker other(String name) {
    return new Speaker(name, Gender.UNKNOWN, false, false, 0);
  }

  Speaker at(int newUnit) {
    return new Speaker(name, gender, person, plural, newUnit);
  }
}
