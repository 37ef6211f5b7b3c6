package org.testimonia.dossier;

/// What a reader may choose about a printed form. No choice changes what a dossier says.
///
/// @param colour whether terminal text carries ANSI colours; only for a terminal that shows them
/// @param table which table CSV prints when there is but one stream to print to
/// @param explain whether text and JSON tell the reasons of each claim and difference
public record PrintOptions(boolean colour, CsvTable table, boolean explain) {
  /// No colour; of CSV, the claims.
  public static PrintOptions plain() {
    return new PrintOptions(false, CsvTable.CLAIMS, false);
  }
}
