/// Stage `read`: articles in, [readings][org.testimonia.model.Reading] out: sentences, statements,
/// names, quantities, times, voice, commitments. Each finder lives in a package of its own below.
/// Start at [Reader][org.testimonia.read.Reader].
@NullMarked
package org.testimonia.read;

import org.jspecify.annotations.NullMarked;
