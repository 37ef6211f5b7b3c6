package org.testimonia.compare.difference;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.text.Span;

/// A proposed difference.
///
/// @param stands where the tellings stand; tellings that do not speak of it are left out
/// @param evidence named signs for and against, each 0 or more, mostly in [0, 1]
/// @param translated whether the text shows that the words were spoken in another language
record Finding(List<Stand> stands, SortedMap<String, Double> evidence, boolean translated) {
  Finding {
    stands = List.copyOf(stands);
    evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
  }

  static final String PLAIN = "plain";

  /// Whether it is so plain that nothing needs to be weighed: all else said is the same.
  boolean isPlain() {
    return evidence.containsKey(PLAIN);
  }

  /// Where one telling stands.
  ///
  /// @param key tellings with the same key say the same
  /// @param value what it says, in its own words where that can be
  /// @param span the words that say it, in the account's text as given
  record Stand(Telling telling, String key, String value, Span span) {}
}
