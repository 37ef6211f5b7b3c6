/// How long a thing lasted, told in passing in sentences that speak of other matters. Start at
/// [LastingFinder][org.testimonia.compare.lasting.LastingFinder].
@NullMarked
package org.testimonia.compare.lasting;

import org.jspecify.annotations.NullMarked;
