package org.testimonia.model;

import org.testimonia.text.Span;

/// A stretch that was found to be furniture.
///
/// @param span where it stands in the text as given
/// @param reason why it is not part of the account
public record Removed(Span span, FurnitureReason reason) {}
