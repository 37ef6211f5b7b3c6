/// Which accounts carry the same copied text: readings in, [lineages][org.testimonia.model.Lineage]
/// out. Start at [LineageFinder][org.testimonia.compare.lineage.LineageFinder].
@NullMarked
package org.testimonia.compare.lineage;

import org.jspecify.annotations.NullMarked;
