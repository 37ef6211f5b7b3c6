/// The pipeline as a library: sources in, a [dossier][org.testimonia.model.Dossier] out. Start at
/// [Pipeline][org.testimonia.Pipeline]: one line a stage, in the order the data passes.
@NullMarked
package org.testimonia;

import org.jspecify.annotations.NullMarked;
