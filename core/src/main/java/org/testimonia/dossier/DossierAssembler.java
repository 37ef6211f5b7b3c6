package org.testimonia.dossier;

import java.util.List;
import java.util.Optional;
import org.testimonia.model.Comparison;
import org.testimonia.model.Dossier;
import org.testimonia.model.Story;

/// Puts a story and its comparison together as a dossier.
public final class DossierAssembler {
  /// The dossier of `story`.
  ///
  /// @param provenance what made the readings and the comparison; its `inputs` are filled in here
  public Dossier assemble(Story story, Comparison comparison, Dossier.Provenance provenance) {
    return new Dossier(
        story.id(),
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        comparison.claims(),
        List.of(),
        comparison.lineages(),
        provenance);
  }
}
