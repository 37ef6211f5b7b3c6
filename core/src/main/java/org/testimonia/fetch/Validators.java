package org.testimonia.fetch;

import java.util.Optional;

/// By what a server tells whether something has changed (RFC 9110, section 8.8).
///
/// @param etag the `ETag` of the last answer; empty when it had none
/// @param lastModified the `Last-Modified` of the last answer; empty when it had none
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  /// Nothing is known: the whole page is asked for.
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
