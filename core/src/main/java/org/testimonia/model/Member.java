package org.testimonia.model;

import java.util.Optional;

/// One account's passage on a claim.
///
/// @param passage the clause or sentence that speaks of it
/// @param statement id of the statement it is part of; empty when the account says it itself
public record Member(Passage passage, Optional<String> statement) {}
