package org.testimonia.model;

/// How many accounts carry a claim, and whether they agree on it.
public enum Standing {
  /// Two or more accounts, no difference.
  SHARED,
  /// The same matter, but a reader would be left with another belief.
  DIFFERS,
  /// One account only.
  SINGLE
}
