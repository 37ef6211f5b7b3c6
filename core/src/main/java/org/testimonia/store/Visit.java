package org.testimonia.store;

import java.time.Instant;
import java.util.Optional;
import org.testimonia.model.DropReason;

/// What a visit to an address left behind: how to ask only for what is new, and when.
///
/// @param address that was visited
/// @param time of the visit, to the millisecond
/// @param etag the entity tag of the answer (RFC 9110); empty when there was none
/// @param lastModified that header of the answer; empty when there was none
/// @param stamp what the feed said of the page then, so that a change of it is seen; may be empty
/// @param unchanged how many visits in a row gave nothing new, 0 or more
/// @param failure why the visit gave no account; empty when it gave one
public record Visit(
    String address,
    Instant time,
    Optional<String> etag,
    Optional<String> lastModified,
    String stamp,
    int unchanged,
    Optional<DropReason> failure) {}
