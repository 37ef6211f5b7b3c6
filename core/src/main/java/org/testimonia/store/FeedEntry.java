package org.testimonia.store;

import java.time.Instant;
import java.util.Optional;

/// A feed that is watched.
///
/// @param address of the feed
/// @param title as it calls itself; empty while it is not known
/// @param added since when it is watched, to the millisecond
public record FeedEntry(String address, Optional<String> title, Instant added) {}
