/// Stage `compare`: a story in, its [comparison][org.testimonia.model.Comparison] out: claims,
/// differences, lineages, speakers made one. Start at [Comparer][org.testimonia.compare.Comparer].
@NullMarked
package org.testimonia.compare;

import org.jspecify.annotations.NullMarked;
