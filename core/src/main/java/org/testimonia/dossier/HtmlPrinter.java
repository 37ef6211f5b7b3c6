package org.testimonia.dossier;

import java.io.IOException;
import org.testimonia.model.Dossier;

/// Prints a dossier as one HTML page.
final class HtmlPrinter implements DossierPrinter {
  @Override
  public void print(Dossier dossier, Appendable out) throws IOException {
    out.append(dossier.title());
  }
}
