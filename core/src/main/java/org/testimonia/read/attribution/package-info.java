/// Who said what. Start at [StatementFinder][org.testimonia.read.attribution.StatementFinder].
@NullMarked
package org.testimonia.read.attribution;

import org.jspecify.annotations.NullMarked;
