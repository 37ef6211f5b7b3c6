package org.testimonia.model;

import java.util.Optional;
import org.testimonia.text.Sha256;

/// One article, as one telling of a story. Metadata is what the source states, never guessed.
///
/// @param id hash of where it came from and of its text; stable across runs and orders
/// @param source where it was taken from, as given
/// @param address of the page it stands on, as the page or record states it; empty when it does not
/// @param outlet who published it: a domain or a site's name; empty when the source says none
/// @param title headline from the metadata; empty when there is none
/// @param byline authors as printed; empty when there is none
/// @param published publication time with its precision
/// @param updated when it was last changed, with its precision
/// @param language ISO 639-1 code as the source declares it; empty when it declares none
/// @param text the text as given: all offsets point into it
public record Account(
    String id,
    SourceRef source,
    Optional<String> address,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Published published,
    Published updated,
    Optional<String> language,
    String text) {

  /// An account whose source states neither its address nor when it was changed.
  public static Account of(
      SourceRef source,
      Optional<String> outlet,
      Optional<String> title,
      Optional<String> byline,
      Published published,
      Optional<String> language,
      String text) {
    return of(
        source,
        Optional.empty(),
        outlet,
        title,
        byline,
        published,
        new Published.Unknown(),
        language,
        text);
  }

  /// An account whose id is made from its source's stem, outlet and text.
  public static Account of(
      SourceRef source,
      Optional<String> address,
      Optional<String> outlet,
      Optional<String> title,
      Optional<String> byline,
      Published published,
      Published updated,
      Optional<String> language,
      String text) {
    String id = Sha256.id("a", source.stem(), outlet.orElse(""), text);
    return new Account(
        id, source, address, outlet, title, byline, published, updated, language, text);
  }

  /// SHA-256 of the text as given.
  public String textSha256() {
    return Sha256.of(text);
  }
}
