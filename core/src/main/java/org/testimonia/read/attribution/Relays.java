package org.testimonia.read.attribution;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Name;
import org.testimonia.text.DataFile;
import org.testimonia.text.Span;

/// Who passes on what others said: "the agency reports", "told the newspaper".
final class Relays {
  private static final Set<String> NOUNS =
      Set.of(
          "newspaper",
          "paper",
          "daily",
          "agency",
          "broadcaster",
          "website",
          "station",
          "channel",
          "network",
          "magazine",
          "tabloid",
          "outlet",
          "media");

  private final Set<String> names = new HashSet<>(DataFile.phrases(Relays.class, "relays.txt"));

  /// Whether a body of this name is an agency or an outlet.
  boolean isRelay(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Whether the token range names an agency or an outlet, or calls it one: "the newspaper".
  boolean isRelay(Script script, Span source) {
    if (source.isEmpty()) {
      return false;
    }
    int last = source.end() - 1;
    Optional<Name> name = script.nameAt(last);
    return name.isPresent()
        ? isRelay(name.get().canonical())
        : NOUNS.contains(script.low(last)) || isRelay(script.text(new Span(last, last + 1)));
  }
}
