/// Reads two passages together: whether they speak of one matter, and in what they differ.
@NullMarked
package org.testimonia.compare.cross;

import org.jspecify.annotations.NullMarked;
