/// Programs that time the product on accounts made up for it. What goes in: the sentences of the
/// examples; what comes out: a table on standard output. Start at
/// [Bench][org.testimonia.bench.Bench].
@NullMarked
package org.testimonia.bench;

import org.jspecify.annotations.NullMarked;
