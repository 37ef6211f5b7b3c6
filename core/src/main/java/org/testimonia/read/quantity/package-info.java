/// Numbers with unit and what they count. Start at
/// [QuantityFinder][org.testimonia.read.quantity.QuantityFinder].
@NullMarked
package org.testimonia.read.quantity;

import org.jspecify.annotations.NullMarked;
