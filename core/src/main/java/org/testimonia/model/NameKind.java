package org.testimonia.model;

/// What a name names.
public enum NameKind {
  PERSON,
  ORGANISATION,
  PLACE,
  /// A people or nationality: "Britons", "French".
  PEOPLE,
  EVENT
}
