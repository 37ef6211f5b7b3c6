package org.testimonia.model;

import java.util.Optional;
import org.testimonia.text.Sha256;

/// One article, as one telling of a story.
///
/// @param id hash of where it came from and of its text; stable across runs and orders
/// @param source where it was taken from, as given
/// @param metadata what the source states of it
/// @param text the text as given: all offsets point into it
public record Account(String id, SourceRef source, Metadata metadata, String text) {
  /// An account whose id is made from its source's stem, outlet and text.
  public static Account of(SourceRef source, Metadata metadata, String text) {
    String id = Sha256.id("a", source.stem(), metadata.outlet().orElse(""), text);
    return new Account(id, source, metadata, text);
  }

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
        new Metadata(
            Optional.empty(), outlet, title, byline, published, new Published.Unknown(), language),
        text);
  }

  /// Address of the page it stands on; empty when the source does not state it.
  public Optional<String> address() {
    return metadata.address();
  }

  /// Who published it; empty when the source says none.
  public Optional<String> outlet() {
    return metadata.outlet();
  }

  /// Headline; empty when there is none.
  public Optional<String> title() {
    return metadata.title();
  }

  /// Authors as printed; empty when there is none.
  public Optional<String> byline() {
    return metadata.byline();
  }

  /// When it was published.
  public Published published() {
    return metadata.published();
  }

  /// When it was last changed.
  public Published updated() {
    return metadata.updated();
  }

  /// ISO 639-1 code as declared; empty when none is.
  public Optional<String> language() {
    return metadata.language();
  }

  /// SHA-256 of the text as given.
  public String textSha256() {
    return Sha256.of(text);
  }
}
