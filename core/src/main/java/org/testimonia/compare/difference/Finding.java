package org.testimonia.compare.difference;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.testimonia.text.Span;

/// A proposed difference.
///
/// @param stands where the tellings stand; tellings that do not speak of it are left out
/// @param evidence named signs for and against, each 0 or more, mostly in [0, 1]
/// @param strength how surely the two best grounded accounts differ in this, from 0 to 1; 0 when
///   none are: the signs still speak for or against that accounts differ at all
/// @param translated whether the text shows that the words were spoken in another language
record Finding(
    List<Stand> stands, SortedMap<String, Double> evidence, double strength, boolean translated) {
  /// As sure as a difference can be: nothing else that the accounts say bears on it.
  static final double PLAIN = 1;

  Finding {
    stands = List.copyOf(stands);
    evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
  }

  /// What the grounds come to; empty when there is no sign of a difference at all.
  static Optional<Finding> of(
      List<Ground> grounds, SortedMap<String, Double> evidence, boolean translated) {
    return evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(Ground.stands(grounds), evidence, Ground.strongest(grounds), translated));
  }

  /// The same where other words are shown.
  Finding with(List<Stand> others) {
    return new Finding(others, evidence, strength, translated);
  }

  /// Whether the words in which two accounts differ are known: only then can it be shown.
  boolean isGrounded() {
    return stands.size() > 1;
  }

  /// Whether there is a difference whatever else holds of the claim.
  boolean isPlain() {
    return strength >= PLAIN;
  }

  /// Whether every account stands here by some of the words by which it stands in `other`.
  boolean liesIn(Finding other) {
    return stands.stream()
        .allMatch(stand -> other.stands().stream().anyMatch(stand::sharesWordsWith));
  }

  /// Where one telling stands.
  ///
  /// @param key tellings with the same key say the same
  /// @param value what it says, in its own words where that can be
  /// @param span the words that say it, in the account's text as given
  record Stand(Telling telling, String key, String value, Span span) {
    boolean sharesWordsWith(Stand other) {
      return telling.account().equals(other.telling.account()) && span.overlaps(other.span);
    }
  }
}
