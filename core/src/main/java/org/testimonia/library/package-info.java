/// The library: sources in, from the web or from files, as a stream; versions of accounts and their
/// stories out. Start at [Library][org.testimonia.library.Library]; what is written stands in
/// [Store][org.testimonia.store.Store].
@NullMarked
package org.testimonia.library;

import org.jspecify.annotations.NullMarked;
