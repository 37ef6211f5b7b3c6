package org.testimonia.model;

import java.util.List;
import java.util.Optional;

/// What an account carries that is not its own.
///
/// @param agency the news agency that its text says it is from, by a short name (`AP`); empty when
///   it names none
/// @param copies text that stands in accounts which came before it, the most words first; empty
///   when it tells all of it in its own words
public record Carried(Optional<String> agency, List<Copy> copies) {
  /// Nothing but its own words.
  public static final Carried NOTHING = new Carried(Optional.empty(), List.of());

  public Carried {
    copies = List.copyOf(copies);
  }
}
