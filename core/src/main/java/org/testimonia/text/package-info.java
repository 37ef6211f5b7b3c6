/// Spans, offset maps, normalising and hashing: knows characters, knows no news. Start at
/// [Span][org.testimonia.text.Span]: the unit of every offset is said there.
@NullMarked
package org.testimonia.text;

import org.jspecify.annotations.NullMarked;
