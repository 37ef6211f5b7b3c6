package org.testimonia.ingest;

import org.testimonia.model.DropReason;

/// A source that gives no account; caught in this package and made an outcome there.
final class BadSource extends Exception {
  private static final long serialVersionUID = 1L;

  private final DropReason reason;

  /// @param detail what was found, for people; empty when there is no more to say
  BadSource(DropReason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  DropReason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
