package org.testimonia.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/// What a server gave, unpacked.
public final class FetchedPage implements Answer {
  private final URI address;
  private final Validators validators;
  private final Optional<String> charset;
  private final byte[] bytes;

  FetchedPage(URI address, Validators validators, Optional<String> charset, byte[] bytes) {
    this.address = address;
    this.validators = validators;
    this.charset = charset;
    this.bytes = bytes;
  }

  /// Where it was found, redirects followed.
  public URI address() {
    return address;
  }

  /// What to show the server the next time.
  public Validators validators() {
    return validators;
  }

  /// The charset that the server names; empty when it names none. It may be wrong.
  public Optional<String> charset() {
    return charset;
  }

  /// The content, from its start.
  public InputStream content() {
    return new ByteArrayInputStream(bytes);
  }
}
