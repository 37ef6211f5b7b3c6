package org.testimonia.store;

import java.util.Base64;

/// The state of the grouping.
///
/// @param sequence of the last version it has seen
/// @param form names the program's way of grouping: a state of another form is of no use
/// @param state the bytes, in base 64
public record GroupingState(long sequence, String form, String state) {
  /// A state given as bytes.
  public static GroupingState of(long sequence, String form, byte[] state) {
    return new GroupingState(sequence, form, Base64.getEncoder().encodeToString(state));
  }

  /// The state as bytes.
  public byte[] bytes() {
    return Base64.getDecoder().decode(state);
  }
}
