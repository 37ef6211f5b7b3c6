/// Stage `clean`: captures in, [articles][org.testimonia.model.Article] out: furniture found, named
/// and set aside, odd characters normalised, every offset kept. Start at
/// [Cleaner][org.testimonia.clean.Cleaner].
@NullMarked
package org.testimonia.clean;

import org.jspecify.annotations.NullMarked;
