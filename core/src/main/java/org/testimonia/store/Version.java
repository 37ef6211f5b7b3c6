package org.testimonia.store;

import java.time.Instant;
import org.testimonia.model.Capture;

/// One version of an account: the first telling, or one that changed.
///
/// @param sequence place in the order of acceptance over the whole library, from 1, without gaps
/// @param account id of the account in the library, the same for all its versions
/// @param key what makes it this account: its address, or what its source says
/// @param number of the version, from 1
/// @param added when it was accepted, to the millisecond
/// @param capture what it says
public record Version(
    long sequence, String account, String key, int number, Instant added, Capture capture) {
  public Version {
    if (sequence < 1 || number < 1) {
      throw new IllegalArgumentException("versions count from 1");
    }
  }
}
