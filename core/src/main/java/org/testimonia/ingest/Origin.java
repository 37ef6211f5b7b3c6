package org.testimonia.ingest;

import java.net.URI;
import java.util.Optional;
import org.testimonia.model.SourceRef;

/// Where something comes from.
///
/// @param source as the user named it
/// @param address on the web; empty for a file
/// @param charset as the server names it; empty when it names none
record Origin(SourceRef source, Optional<URI> address, Optional<String> charset) {
  /// A file, or standard input.
  static Origin of(SourceRef source) {
    return new Origin(source, Optional.empty(), Optional.empty());
  }

  /// Where links are read from; those of a file that are no whole addresses lead nowhere.
  URI base() {
    return address.orElse(URI.create("file:///"));
  }

  Draft place(Draft draft) {
    return address.map(draft::foundAt).orElse(draft);
  }

  /// The account with this number of a source with many.
  SourceRef numbered(int number) {
    return new SourceRef(source.name() + "#" + number);
  }
}
