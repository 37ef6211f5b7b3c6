package org.testimonia.ingest;

import org.testimonia.ingest.feed.Feed;
import org.testimonia.model.Capture;
import org.testimonia.model.Outcome;
import org.testimonia.model.SourceRef;

/// Takes what an [Ingester] finds, one by one, as it finds it.
public interface Intake {
  /// An account, or why a source gave none.
  void account(Outcome<Capture> outcome);

  /// A feed: its articles stand elsewhere.
  void feed(SourceRef source, Feed feed);
}
