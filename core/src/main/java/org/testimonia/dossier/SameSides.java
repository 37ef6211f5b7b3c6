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

  /// Those after the first that show a reader more than the passages under the first: on each side
  /// some words of a passage, not the whole.
  static List<SameSides> further(Claim claim, DossierIndex index) {
    return of(claim).stream().skip(1).filter(other -> other.isNarrow(claim, index)).toList();
  }

  /// In what the claim's accounts differ, as a heading: what [#further] tells is left to it.
  static String title(Claim claim, DossierIndex index) {
    List<String> types =
        of(claim).stream()
            .skip(1)
            .filter(other -> !other.isNarrow(claim, index))
            .map(SameSides::types)
            .toList();
    String first = of(claim).getFirst().types();
    return types.isEmpty() ? first : first + ", also " + String.join(" and ", types);
  }

  private boolean isNarrow(Claim claim, DossierIndex index) {
    return first().sides().stream()
        .allMatch(side ->
            2 * side.passage().span().length()
                <= index.evidence(claim, side).passage().span().length());
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
