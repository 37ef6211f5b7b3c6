/// Which clauses of different accounts speak of one matter. Start at
/// [Aligner][org.testimonia.compare.align.Aligner]: candidates, a decision on each pair, groups.
@NullMarked
package org.testimonia.compare.align;

import org.jspecify.annotations.NullMarked;
