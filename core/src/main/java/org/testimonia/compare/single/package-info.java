/// What one account alone has, as far as a reader would want to know it. Start at
/// [SingleFinder][org.testimonia.compare.single.SingleFinder].
@NullMarked
package org.testimonia.compare.single;

import org.jspecify.annotations.NullMarked;
