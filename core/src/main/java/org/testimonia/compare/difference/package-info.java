/// In what accounts differ that speak of one matter: their passages in, typed
/// [differences][org.testimonia.model.Difference] out. Start at
/// [DifferenceFinder][org.testimonia.compare.difference.DifferenceFinder]; each type of difference
/// is a class of its own.
@NullMarked
package org.testimonia.compare.difference;

import org.jspecify.annotations.NullMarked;
