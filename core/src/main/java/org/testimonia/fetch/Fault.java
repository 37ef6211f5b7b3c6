package org.testimonia.fetch;

import java.net.URI;
import org.testimonia.model.DropReason;

/// Something that ends an attempt; caught in this package and made an answer there.
final class Fault extends Exception {
  private static final long serialVersionUID = 1L;

  private final DropReason reason;
  private final boolean passing;

  /// @param passing whether another try may go better
  Fault(DropReason reason, String detail, boolean passing) {
    super(detail);
    this.reason = reason;
    this.passing = passing;
  }

  DropReason reason() {
    return reason;
  }

  boolean isPassing() {
    return passing;
  }

  Answer.Failed at(URI address) {
    return new Answer.Failed(address, reason, String.valueOf(getMessage()));
  }
}
