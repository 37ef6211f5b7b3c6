/// Names of people, organisations, places, peoples and events. Start at
/// [NameFinder][org.testimonia.read.name.NameFinder].
@NullMarked
package org.testimonia.read.name;

import org.jspecify.annotations.NullMarked;
