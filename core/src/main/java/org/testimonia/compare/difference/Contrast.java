package org.testimonia.compare.difference;

import java.util.Optional;
import org.testimonia.model.DifferenceType;

/// One way in which tellings can differ. It proposes with evidence; [DifferenceDecision] decides.
interface Contrast {
  DifferenceType type();

  /// Where the tellings stand, when there is any sign that they differ in this way.
  Optional<Finding> find(Matter matter);
}
