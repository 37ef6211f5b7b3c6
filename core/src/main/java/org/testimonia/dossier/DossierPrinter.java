package org.testimonia.dossier;

import java.io.IOException;
import org.testimonia.model.Dossier;

/// Prints a dossier in one format.
public interface DossierPrinter {
  /// Writes all of `dossier` to `out`: the same dossier, the same characters.
  void print(Dossier dossier, Appendable out) throws IOException;
}
