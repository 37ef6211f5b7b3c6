package org.testimonia.library;

import org.testimonia.fetch.FetchConfig;

/// The settings of a library.
///
/// @param maxSourceBytes a larger file, or line of a file of many accounts, is dropped; 1 or more
/// @param fetch how to behave on the web
public record LibraryConfig(long maxSourceBytes, FetchConfig fetch) {
  public LibraryConfig {
    if (maxSourceBytes < 1) {
      throw new IllegalArgumentException("settings out of range");
    }
  }
}
