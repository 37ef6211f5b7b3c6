package org.testimonia.library;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.DropReason;
import org.testimonia.store.Visit;

/// When a page that a feed lists is asked for again.
final class VisitPlan {
  private static final Duration FIRST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofDays(1);

  /// What may go better the next time.
  private static final Set<DropReason> PASSING =
      EnumSet.of(
          DropReason.UNREACHABLE,
          DropReason.TIMED_OUT,
          DropReason.TRUNCATED,
          DropReason.HTTP_ERROR,
          DropReason.FAILED);

  private VisitPlan() {}

  static boolean isPassing(DropReason reason) {
    return PASSING.contains(reason);
  }

  /// A page is asked for when it was not yet, when the feed says something new of it, and now and
  /// then to see whether it has changed or opened: the less often, the longer it has not.
  ///
  /// @param last visit; empty when there was none
  static boolean isDue(Optional<Visit> last, String stamp, Instant now) {
    if (last.isEmpty() || !last.get().stamp().equals(stamp)) {
      return true;
    }
    Visit visit = last.get();
    boolean lasting = visit.failure().isPresent() && !isPassing(visit.failure().get());
    Duration wait = FIRST.multipliedBy(1L << Math.min(visit.unchanged(), 10));
    Duration bounded = lasting || wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    return !now.isBefore(visit.time().plus(bounded));
  }
}
