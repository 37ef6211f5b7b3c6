package org.testimonia.model;

import java.util.Comparator;
import java.util.List;
import org.testimonia.text.Sha256;

/// The accounts that tell of one event or matter.
///
/// @param id hash of the accounts' ids
/// @param readings its accounts as read, by source, whatever order they came in
public record Story(String id, List<Reading> readings) {
  public Story {
    readings = List.copyOf(readings);
  }

  /// The story of these accounts, in the order of their sources' names.
  public static Story of(List<Reading> readings) {
    List<Reading> sorted =
        readings.stream()
            .sorted(
                Comparator.comparing((Reading reading) -> reading.account().source())
                    .thenComparing(reading -> reading.account().id()))
            .toList();
    String[] ids = sorted.stream().map(reading -> reading.account().id()).toArray(String[]::new);
    return new Story(Sha256.id("s", ids), sorted);
  }
}
