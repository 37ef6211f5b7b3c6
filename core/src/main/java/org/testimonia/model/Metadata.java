package org.testimonia.model;

import java.util.Optional;

/// What a source states of an account, never guessed.
///
/// @param address of the page it stands on; empty when the page or record does not state it
/// @param outlet who published it: a domain or a site's name; empty when the source says none
/// @param title headline; empty when there is none
/// @param byline authors as printed; empty when there is none
/// @param published publication time with its precision
/// @param updated when it was last changed, with its precision
/// @param language ISO 639-1 code as the source declares it; empty when it declares none
public record Metadata(
    Optional<String> address,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Published published,
    Published updated,
    Optional<String> language) {
  /// A source that states nothing but when it was published.
  public static Metadata of(Published published) {
    return new Metadata(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        published,
        new Published.Unknown(),
        Optional.empty());
  }
}
