package org.testimonia.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimonia.model.Account;
import org.testimonia.model.Capture;
import org.testimonia.model.DropReason;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;
import org.testimonia.text.Sha256;

/// Finds the same account given twice: the same text from the same outlet. The same text from
/// another outlet stays, since it shows who copied whom; so do records that state different ids.
final class Duplicates {
  private Duplicates() {}

  /// The outcomes in their order, of equal accounts only the one whose source's name comes first,
  /// so that the order of the sources changes nothing.
  static List<Outcome<Capture>> drop(List<Outcome<Capture>> outcomes) {
    Map<String, SourceRef> first = new HashMap<>();
    for (Outcome<Capture> outcome : outcomes) {
      if (outcome instanceof Outcome.Kept<Capture> kept) {
        first.merge(
            key(kept.value().account()),
            kept.value().account().source(),
            (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    Set<String> taken = new HashSet<>();
    List<Outcome<Capture>> result = new ArrayList<>();
    for (Outcome<Capture> outcome : outcomes) {
      if (outcome instanceof Outcome.Kept<Capture> kept) {
        Account account = kept.value().account();
        SourceRef original = first.getOrDefault(key(account), account.source());
        // Named twice, a source is its own duplicate: only its first mention stays.
        if (original.equals(account.source()) && taken.add(key(account))) {
          result.add(outcome);
        } else {
          result.add(
              new Outcome.Dropped<>(
                  account.source(), DropReason.DUPLICATE, "same text and outlet as " + original));
        }
      } else {
        result.add(outcome);
      }
    }
    return result;
  }

  private static String key(Account account) {
    String text = account.text().strip().replaceAll("\\s+", " ");
    return String.join(
        "\u0000",
        account.outlet().orElse(""),
        account.source().record().orElse(""),
        Sha256.of(text));
  }
}
