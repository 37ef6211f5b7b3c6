package org.testimonia.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.testimonia.model.Claim;
import org.testimonia.model.Difference;
import org.testimonia.model.Side;

/// Differences of one claim that lie in the same passages: a reader is shown them once.
final class SameSides {
  private final List<Difference> differences;

  private SameSides(List<Difference> differences) {
    this.differences = List.copyOf(differences);
  }

  /// The differences of a claim, most telling first, those in the same passages together.
  static List<SameSides> of(Claim claim) {
    Map<List<Side>, List<Difference>> bySides = new LinkedHashMap<>();
    for (Difference difference : claim.differences()) {
      bySides.computeIfAbsent(difference.sides(), sides -> new ArrayList<>()).add(difference);
    }
    return bySides.values().stream().map(SameSides::new).toList();
  }

  /// The most telling of them.
  Difference first() {
    return differences.getFirst();
  }

  /// In what they differ: `scope and modality`.
  String types() {
    return differences.stream()
        .map(difference -> Words.of(difference.type()))
        .collect(Collectors.joining(" and "));
  }
}
