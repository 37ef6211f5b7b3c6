/// Stage `ingest`: sources in, [captures][org.testimonia.model.Capture] out, or a counted reason.
/// Start at [Ingester][org.testimonia.ingest.Ingester].
@NullMarked
package org.testimonia.ingest;

import org.jspecify.annotations.NullMarked;
