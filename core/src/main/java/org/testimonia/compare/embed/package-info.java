/// Sentences as vectors: a text in, its [encoding][org.testimonia.compare.embed.Encoding] out.
/// Start at [Embedder][org.testimonia.compare.embed.Embedder].
@NullMarked
package org.testimonia.compare.embed;

import org.jspecify.annotations.NullMarked;
