package org.testimonia.fetch;

import java.net.URI;
import org.testimonia.model.DropReason;

/// Something that ends an attempt; caught in this package and made an answer there.
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;

  private final DropReason reason;
  private final boolean passing;
  private final boolean silent;

  /// @param passing whether another try may go better
  Fault(DropReason reason, String detail, boolean passing) {
    this(reason, detail, passing, false);
  }

  private Fault(DropReason reason, String detail, boolean passing, boolean silent) {
    super(detail);
    this.reason = reason;
    this.passing = passing;
    this.silent = silent;
  }

  /// The host said nothing at all.
  static Fault silence(DropReason reason, String detail, boolean passing) {
    return new Fault(reason, detail, passing, true);
  }

  DropReason reason() {
    return reason;
  }

  boolean isPassing() {
    return passing;
  }

  /// Whether the host said nothing at all: what is broken or endless is an answer.
  boolean isSilence() {
    return silent;
  }

  Answer.Failed at(URI address) {
    return new Answer.Failed(address, reason, String.valueOf(getMessage()));
  }
}
