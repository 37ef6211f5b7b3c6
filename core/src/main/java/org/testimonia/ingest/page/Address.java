package org.testimonia.ingest.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Web addresses, as pages and records state them.
public final class Address {
  private Address() {}

  /// The host of an address, without `www.`; empty when it has none.
  public static Optional<String> host(String address) {
    try {
      return Optional.ofNullable(new URI(address.strip()).getHost())
          .map(host -> host.replaceFirst("^www\\.", ""));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
