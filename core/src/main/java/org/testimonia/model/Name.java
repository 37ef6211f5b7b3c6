package org.testimonia.model;

import org.testimonia.text.Span;

/// One mention of a name.
///
/// @param span where it stands in the text as given
/// @param kind what it names
/// @param canonical the fullest form of the name in the account: "Anna Weil" for "Weil"
public record Name(Span span, NameKind kind, String canonical) {}
