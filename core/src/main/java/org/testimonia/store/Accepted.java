package org.testimonia.store;

import java.time.Instant;

/// What one transaction writes.
///
/// @param version the version, with the sequence number after [Store#last()]
/// @param contentKey equal for versions that are the same telling
/// @param told when the account was published, as far as is known, else when it was accepted
/// @param placing what becomes of the stories
public record Accepted(Version version, String contentKey, Instant told, Placing placing) {}
