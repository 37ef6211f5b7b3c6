package org.testimonia.dossier;

/// What a reader may choose about a printed form. No choice changes what a dossier says.
///
/// @param colour whether terminal text carries ANSI colours; only for a terminal that shows them
public record PrintOptions(boolean colour) {
  /// No colour.
  public static PrintOptions plain() {
    return new PrintOptions(false);
  }
}
