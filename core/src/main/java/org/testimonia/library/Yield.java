package org.testimonia.library;

import java.util.Optional;
import org.testimonia.model.DropReason;

/// What a visit gave.
///
/// @param fresh whether it was something new
/// @param failure why it gave nothing; empty when it did
record Yield(boolean fresh, Optional<DropReason> failure) {
  /// Nothing new, and nothing amiss.
  static final Yield NOTHING = new Yield(false, Optional.empty());

  static Yield failed(DropReason reason) {
    return new Yield(false, Optional.of(reason));
  }

  /// Whether it gave nothing for a reason that may pass.
  boolean mayPass() {
    return failure.filter(VisitPlan::isPassing).isPresent();
  }
}
