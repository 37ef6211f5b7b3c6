/// Expressions of time. Start at [TimeFinder][org.testimonia.read.time.TimeFinder].
@NullMarked
package org.testimonia.read.time;

import org.jspecify.annotations.NullMarked;
